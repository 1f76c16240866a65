/** Where what is sent to a model server ends up. */

/** `device`: it never leaves this computer. */
export const providerReaches = ['device', 'elsewhere'] as const;
export type ProviderReach = (typeof providerReaches)[number];

/**
 * By the address alone: only names and numbers that can mean nothing but this computer count as it.
 * What such a name resolves to is looked at once more when the connection is made.
 *
 * @throws TypeError for what is no URL
 */
export function providerReach(baseUrl: string): ProviderReach {
  const host = new URL(baseUrl).hostname;
  const isLoopback = host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
  return isLoopback ? 'device' : 'elsewhere';
}
