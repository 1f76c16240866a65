import { describe, expect, it } from 'vitest';
import { createPageFiles } from '../../../../src/main/hosts/page/page-files.ts';
import { hostilePaths, pageFolder } from '../../../support/page-folder.ts';

describe('page files', () => {
  it('give the page a new nonce at each load, in the text and in the policy', async () => {
    const files = createPageFiles(pageFolder(), { connect: ['ws://127.0.0.1:5'] });
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html']) {
      const file = await files.read(path);
      const nonce = /content="([\w-]{22})"/.exec(String(file?.body))?.[1] ?? 'none';
      const policy = file?.headers['Content-Security-Policy'];
      expect(policy).toContain(`style-src-elem 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("connect-src 'self' ws://127.0.0.1:5;");
      expect(file?.headers['Cache-Control']).toBe('no-store');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('let nothing in that the page does not bring', async () => {
    const file = await createPageFiles(pageFolder()).read('/');
    const policy = file?.headers['Content-Security-Policy'] ?? '';
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const names = policy.split('; ').map((directive) => directive.split(' ')[0]);
    expect(names).toEqual(
      expect.arrayContaining(['default-src', 'base-uri', 'form-action', 'frame-ancestors']),
    );
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it('give assets with their type, never to be guessed', async () => {
    const file = await createPageFiles(pageFolder()).read('/assets/index-a1B2_c.js');
    expect(String(file?.body)).toBe('console.log(1)');
    expect(file?.headers).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });

  it.each(hostilePaths)('do not answer %j', async (path) => {
    expect(await createPageFiles(pageFolder()).read(path)).toBeNull();
  });

  it('are not there while the window is not built', async () => {
    expect(await createPageFiles('/nonexistent/renderer').read('/')).toBeNull();
  });
});
