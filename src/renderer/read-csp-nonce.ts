/**
 * Style nonce of this load. The host writes it into the page; libraries that add style elements at
 * run time get it, because the CSP refuses every other one.
 */
export function readCspNonce(page: Document = document): string {
  const nonce = page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return nonce.startsWith('__') ? '' : nonce;
}
