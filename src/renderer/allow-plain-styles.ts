/**
 * Lets Mantine fill its style elements under `require-trusted-types-for 'script'`.
 *
 * It sets them through innerHTML, which the CSP refuses for any string unless a default policy
 * passes it. This one passes text without a `<` only: no markup can come through it.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown;
}

export function allowPlainStyles(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
  });
}
