/**
 * A certificate that the scripted server made out to itself, as `models.example.org`, for a hundred
 * years. Its key is public: it protects nothing, and nobody trusts it but a test that says so.
 */
export const testCertificate = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBsDCCAVagAwIBAgIUYO3NhKZUhWn9xpZZdvJsgIl3a6UwCgYIKoZIzj0EAwIw
HTEbMBkGA1UEAwwSbW9kZWxzLmV4YW1wbGUub3JnMCAXDTI2MTEyMzAxMzczNFoY
DzIxMjYxMDMwMDEzNzM0WjAdMRswGQYDVQQDDBJtb2RlbHMuZXhhbXBsZS5vcmcw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARti5vWI6vGBLoPDHyfRCnItU/OMDf5
LznUwaL8HQESXigOBfMIu1SAicq6bsvAuF2i6OlgrUkDertuvs9X9AV6o3IwcDAd
BgNVHQ4EFgQUzqhFVu29tOfoSP8mEMqcR2VbvSEwHwYDVR0jBBgwFoAUzqhFVu29
tOfoSP8mEMqcR2VbvSEwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHREEFjAUghJtb2Rl
bHMuZXhhbXBsZS5vcmcwCgYIKoZIzj0EAwIDSAAwRQIhAIdXb3VKrcimC4kcQp/K
sysOEkchQwlWx+unKe9EhCtHAiBAgYV7a+DEvB8i9S6wt+THLi/ULzG1Vqe/5q4x
OFI5Qg==
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+5+syABzZHsGoWMV
eB1iLWgqbRsVvVnJH15ruX58wKehRANCAARti5vWI6vGBLoPDHyfRCnItU/OMDf5
LznUwaL8HQESXigOBfMIu1SAicq6bsvAuF2i6OlgrUkDertuvs9X9AV6
-----END PRIVATE KEY-----
`,
} as const;
