import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { hardenContents } from '../../../../src/main/hosts/electron/harden-contents.ts';
import { hardenSession } from '../../../../src/main/hosts/electron/harden-session.ts';
import { webPreferences } from '../../../../src/main/hosts/electron/main-window.ts';
import { createPageHandler } from '../../../../src/main/hosts/electron/page-protocol.ts';
import { hostilePaths, pageFolder } from '../../../support/page-folder.ts';

const page = 'app://nightshift/';

describe('a window', () => {
  it('has these preferences and no others', () => {
    expect(webPreferences({ preload: '/out/preload/index.cjs', hasDevTools: false })).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });
});

function setupContents() {
  const contents = new EventEmitter() as EventEmitter & { setWindowOpenHandler: unknown };
  let openWindow: (details: { url: string }) => unknown = () => null;
  contents.setWindowOpenHandler = (handler: typeof openWindow) => {
    openWindow = handler;
  };
  const openLink = vi.fn(async () => {});
  hardenContents(contents as never, openLink);
  const isStopped = (event: string, url: string): boolean => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { isStopped, openLink, openWindow: (url: string) => openWindow({ url }) };
}

describe('web contents', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stay on our page at %s',
    (event) => {
      const { isStopped } = setupContents();
      expect(isStopped(event, `${page}#/resumes`)).toBe(false);
      for (const url of [
        'https://example.test/',
        'http://127.0.0.1:1/',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'data:text/html,x',
        'app://evil/',
        'app://nightshift.evil.test/',
        'about:blank',
        '',
      ]) {
        expect(isStopped(event, url), url).toBe(true);
      }
    },
  );

  it('never embed another page', () => {
    expect(setupContents().isStopped('will-attach-webview', page)).toBe(true);
  });

  it('open no windows; a link goes the way of all links', () => {
    const { openWindow, openLink } = setupContents();
    expect(openWindow('https://example.test/')).toEqual({ action: 'deny' });
    expect(openWindow(page)).toEqual({ action: 'deny' });
    expect(openLink.mock.calls).toEqual([['https://example.test/'], [page]]);
  });
});

type Handler = (...args: never[]) => unknown;

function setupSession(hasDevTools = false) {
  const handlers: Record<string, Handler> = {};
  const keep = (name: string) => (handler: Handler) => {
    handlers[name] = handler;
  };
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('before') },
  };
  hardenSession(session as never, { hasDevTools });
  const call = (name: string, ...args: unknown[]) => handlers[name]?.(...(args as never[]));
  return {
    check: (permission: string, origin = page) => call('check', null, permission, origin),
    device: () => call('device', { deviceType: 'usb' }),
    request(permission: string, requestingUrl = page) {
      let answer: unknown;
      call('request', null, permission, (given: unknown) => (answer = given), { requestingUrl });
      return answer;
    },
    isBlocked(url: string) {
      let answer: { cancel?: boolean } = {};
      call('before', { url }, (given: typeof answer) => (answer = given));
      return answer.cancel === true;
    },
  };
}

describe('the session', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'clipboard-read',
    'hid',
    'usb',
    'serial',
    'fullscreen',
    'openExternal',
    'fileSystem',
    'unknown',
  ])('refuses %s when asked and when checked', (permission) => {
    const { request, check } = setupSession();
    expect(request(permission)).toBe(false);
    expect(check(permission)).toBe(false);
  });

  it('lets our page write to the clipboard, and nobody else', () => {
    const { request, check } = setupSession();
    expect(request('clipboard-sanitized-write')).toBe(true);
    expect(check('clipboard-sanitized-write', 'app://nightshift')).toBe(true);
    expect(request('clipboard-sanitized-write', 'https://example.test/')).toBe(false);
    expect(check('clipboard-sanitized-write', '')).toBe(false);
  });

  it('gives no devices', () => {
    expect(setupSession().device()).toBe(false);
  });

  it('reaches no network', () => {
    const { isBlocked } = setupSession();
    for (const url of [
      'http://example.test/',
      'https://example.test/',
      'ws://127.0.0.1:1/',
      'ftp://x/',
      'file:///etc/passwd',
      'devtools://x/',
      'chrome://gpu',
      '',
    ]) {
      expect(isBlocked(url), url).toBe(true);
    }
    for (const url of [
      `${page}assets/index.js`,
      'data:image/png;base64,AA',
      'blob:app://nightshift/1',
    ]) {
      expect(isBlocked(url), url).toBe(false);
    }
    expect(setupSession(true).isBlocked('devtools://devtools/bundled/x.js')).toBe(false);
  });
});

describe('app://', () => {
  const get = (url: string, method = 'GET') => createPageHandler(pageFolder())({ url, method });

  it('serves the page with its policy', async () => {
    const response = await get(page);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(await response.text()).not.toContain('__CSP_NONCE__');
  });

  it.each(hostilePaths.filter((path) => path.startsWith('/')))(
    'keeps %j to itself',
    async (path) => {
      const response = await get(`app://nightshift${path}`);
      expect(response.status).toBe(404);
    },
  );

  it('answers for no other host and no other method', async () => {
    expect((await get('app://evil/index.html')).status).toBe(403);
    expect((await get(page, 'POST')).status).toBe(403);
  });
});
