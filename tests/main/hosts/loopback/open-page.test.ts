import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from '../../../../src/main/hosts/loopback/browsers.ts';
import { openCommand } from '../../../../src/main/hosts/loopback/open-page.ts';
import { createShowPage } from '../../../../src/main/hosts/loopback/show-page.ts';
import { createStartPage } from '../../../../src/main/hosts/loopback/start-page.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const url = 'http://127.0.0.1:5000/#token=abc-_123';

/** A Linux with a screen and these programs. */
function linux(...programs: readonly string[]) {
  const folder = temporaryFolder();
  for (const name of programs) {
    writeFileSync(join(folder, name), '#!/bin/sh\nexit 0\n');
    chmodSync(join(folder, name), 0o755);
  }
  const env = { PATH: `relative:${folder}`, DISPLAY: ':0' };
  return { folder, platform: 'linux', env, home: folder, isRoot: false } as const;
}

describe('the page', () => {
  it('opens as a window of its own where a browser can do that', () => {
    const here = linux('chromium', 'xdg-open');
    expect(openCommand('file:///start.html', here)).toEqual({
      program: join(here.folder, 'chromium'),
      args: ['--app=file:///start.html'],
    });
  });

  it('goes without the browser’s sandbox for root only', () => {
    const here = linux('google-chrome', 'chromium');
    const asRoot = openCommand('file:///start.html', { ...here, isRoot: true });
    expect(asRoot?.program).toMatch(/google-chrome$/);
    expect(asRoot?.args).toContain('--no-sandbox');
  });

  it('opens in a tab elsewhere', () => {
    expect(openCommand('file:///x', linux())).toEqual({ program: 'xdg-open', args: ['file:///x'] });
    const here = { env: {}, home: '/nonexistent', isRoot: false };
    const onWindows = openCommand('file:///x', { ...here, platform: 'win32' });
    expect(onWindows?.args).toEqual(['url.dll,FileProtocolHandler', 'file:///x']);
  });

  it('does not open where there is no screen', () => {
    const here = linux('chromium');
    expect(openCommand('file:///x', { ...here, env: { PATH: here.env.PATH } })).toBeNull();
  });

  it('is not given to a browser that cannot read it', () => {
    const here = linux();
    symlinkSync('/usr/bin/snap', join(here.folder, 'chromium'));
    expect(findBrowser(here)).toBeNull();
  });

  it('finds browsers in their usual places', () => {
    const home = '/Users/ada';
    expect(browserPlaces({ platform: 'darwin', env: {}, home })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    const env = { PROGRAMFILES: 'C:\\Program Files' };
    expect(browserPlaces({ platform: 'win32', env, home })).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });
});

describe('the start page', () => {
  it('holds the token where only its user can read it, until it is removed', async () => {
    const page = await createStartPage(url);
    const path = fileURLToPath(page.address);
    expect(readFileSync(path, 'utf8')).toContain(`location.replace("${url}")`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    await page.remove();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('keeps the token out of the arguments of programs', async () => {
    const here = linux('chromium');
    const said = join(here.folder, 'said');
    writeFileSync(
      join(here.folder, 'chromium'),
      `#!/bin/sh\necho "$@" > '${said}.part'\nmv '${said}.part' '${said}'\n`,
    );
    const page = createShowPage(here);
    expect(await page.show(url)).toBe(true);
    await expect.poll(() => existsSync(said), { timeout: 10_000 }).toBe(true);
    const args = readFileSync(said, 'utf8').trim();
    expect(args).toMatch(/^--app=file:\/\/\/.*start\.html$/);
    expect(args).not.toContain('abc-_123');
    await page.close();
    expect(existsSync(fileURLToPath(args.slice('--app='.length)))).toBe(false);
  });

  it('is not left behind where nothing can be opened', async () => {
    const here = { ...linux(), env: { PATH: '/nonexistent' } };
    expect(await createShowPage(here).show(url)).toBe(false);
  });
});
