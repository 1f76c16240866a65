/** What a window's page may load and reach: itself, and nothing else. */

/**
 * The policy for one answer. `nonce` lets the page's own style elements in; `connect` lists what
 * it may open besides its own origin, such as a WebSocket.
 */
export function contentSecurityPolicy(nonce: string, connect: readonly string[] = []): string {
  const styles = `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    `style-src-elem ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The page's one policy, which lets style text pass and no markup.
    'trusted-types default',
  ];
  return directives.join('; ');
}
