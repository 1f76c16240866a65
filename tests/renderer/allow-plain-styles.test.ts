import { afterEach, expect, test, vi } from 'vitest';
import { allowPlainStyles } from '../../src/renderer/allow-plain-styles.ts';
import { readCspNonce } from '../../src/renderer/read-csp-nonce.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.head.innerHTML = '';
});

test('text for styles passes the policy, and markup does not', () => {
  const createPolicy = vi.fn();
  vi.stubGlobal('trustedTypes', { createPolicy });
  allowPlainStyles();
  const [name, rules] = createPolicy.mock.calls[0]!;
  expect(name).toBe('default');
  expect(rules.createHTML(':root > a { color: red }')).toBe(':root > a { color: red }');
  expect(rules.createHTML('<img src=x onerror=alert(1)>')).toBeNull();
  expect(Object.keys(rules)).toEqual(['createHTML']);
});

test('a browser without trusted types is left alone', () => {
  vi.stubGlobal('trustedTypes', undefined);
  expect(() => allowPlainStyles()).not.toThrow();
});

test('the nonce of the page is found, and a page without one has none', () => {
  expect(readCspNonce()).toBe('');
  document.head.innerHTML = '<meta name="csp-nonce" content="__CSP_NONCE__">';
  expect(readCspNonce()).toBe('');
  document.head.innerHTML = '<meta name="csp-nonce" content="abc">';
  expect(readCspNonce()).toBe('abc');
});
