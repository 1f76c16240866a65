import { contentSecurityPolicy } from './content-security-policy.ts';

/** Headers of every answer that a page gets, over `app://` and over loopback. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
} as const;

/** The headers of a document, which must never come out of a cache: its nonce is used once. */
export function documentHeaders(nonce: string, connect: readonly string[] = []) {
  return {
    ...securityHeaders,
    'Content-Security-Policy': contentSecurityPolicy(nonce, connect),
    'Cache-Control': 'no-store',
  };
}
