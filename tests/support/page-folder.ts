import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** A built window in small, beside a secret file that must stay unread; the page's folder. */
export function pageFolder(): string {
  const root = temporaryFolder();
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'index-a1B2_c.js'), 'console.log(1)');
  writeFileSync(join(folder, 'assets', 'no-type'), 'secret');
  writeFileSync(join(folder, '.hidden.js'), 'secret');
  symlinkSync(join(root, 'secret.js'), join(folder, 'assets', 'link.js'));
  symlinkSync(root, join(folder, 'up'));
  return folder;
}

/** Request paths that try to get at something else than a file of the window. */
export const hostilePaths = [
  '/../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/assets/../../secret.js',
  '/assets/..%5c..%5csecret.js',
  '/..\\secret.js',
  '/assets/link.js',
  '/up/secret.js',
  '/.hidden.js',
  '/assets/no-type',
  '/assets',
  '/assets/',
  '//secret.js',
  '//localhost/secret.js',
  '/C:/secret.js',
  '/index.html%00.js',
  '/%00',
  '/%',
  '/%c0%ae%c0%ae/secret.js',
  '/assets/index-a1B2_c.js/',
  '/~/secret.js',
  '/index.html::$DATA',
  '',
  'index.html',
] as const;
