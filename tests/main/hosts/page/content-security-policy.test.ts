import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../src/main/hosts/page/content-security-policy.ts';

it('the page may use its own scripts, styles, images and host, and nothing else', () => {
  const styles = "'self' 'nonce-n0nce'";
  expect(contentSecurityPolicy('n0nce', ['ws://127.0.0.1:1']).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    `style-src-elem ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' ws://127.0.0.1:1",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
});
