import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const { exposed, heard, invoke, send } = vi.hoisted(() => ({
  exposed: new Map<string, Record<string, (files: readonly object[]) => Promise<unknown>>>(),
  heard: new Map<string, (event: { ports: unknown[] }, ...args: unknown[]) => void>(),
  invoke: vi.fn(async () => ['grant']),
  send: vi.fn(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: exposed.set.bind(exposed) },
  ipcRenderer: { on: heard.set.bind(heard), invoke, send },
  webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
}));

/** As much of a window as the preload touches. */
function createWindow() {
  const listeners: ((event: object) => void)[] = [];
  return {
    location: { origin: 'app://nightshift' },
    addEventListener: (_type: string, listener: (event: object) => void) =>
      listeners.push(listener),
    postMessage: vi.fn(),
    tell(event: object) {
      for (const listener of listeners) listener(event);
    },
  };
}

async function setup() {
  const window = createWindow();
  vi.stubGlobal('window', window);
  await import('../../src/preload/index.ts');
  return window;
}

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  exposed.clear();
});

describe('the preload', () => {
  it('shows the page one function, and nothing of Electron', async () => {
    await setup();
    const api = exposed.get('nightshift') ?? {};
    expect([...exposed.keys()]).toEqual(['nightshift']);
    expect(Object.entries(api).map(([name, value]) => [name, typeof value])).toEqual([
      ['grantFiles', 'function'],
    ]);
  });

  it('gives paths to the main process, and bytes of files that have none', async () => {
    await setup();
    const bytes = new Uint8Array([1, 2]);
    const pasted = { name: 'b.pdf', arrayBuffer: async () => bytes.buffer };
    const grants = await exposed.get('nightshift')?.grantFiles?.([{ path: '/a.pdf' }, pasted]);
    expect(grants).toEqual(['grant']);
    expect(invoke).toHaveBeenCalledWith('nightshift:grant-files', [
      { path: '/a.pdf' },
      { name: 'b.pdf', bytes },
    ]);
  });

  it('asks for a port only when its own page says that it is ready', async () => {
    const window = await setup();
    window.tell({ source: {}, data: { type: 'nightshift:ready' } });
    window.tell({ source: window, data: { type: 'other' } });
    window.tell({ source: window, data: null });
    expect(send).not.toHaveBeenCalled();
    window.tell({ source: window, data: { type: 'nightshift:ready' } });
    expect(send.mock.calls).toEqual([['nightshift:ready']]);
  });

  it('hands the port to its own page, and to that origin only', async () => {
    const window = await setup();
    heard.get('nightshift:port')?.({ ports: ['port'] });
    expect(window.postMessage.mock.calls).toEqual([
      [{ type: 'nightshift:port' }, 'app://nightshift', ['port']],
    ]);
  });

  it('tells its own page what was chosen in the menu, as a word and nothing else', async () => {
    const window = await setup();
    const event = { ports: [], sender: { invoke() {} } };
    heard.get('nightshift:command')?.(event, 'shortcuts.show');
    heard.get('nightshift:command')?.(event, { toString: () => 'made of an object' });
    expect(window.postMessage.mock.calls).toEqual([
      [{ type: 'nightshift:command', id: 'shortcuts.show' }, 'app://nightshift'],
      [{ type: 'nightshift:command', id: 'made of an object' }, 'app://nightshift'],
    ]);
  });

  it('hears these channels and no others', async () => {
    await setup();
    expect([...heard.keys()].sort()).toEqual(['nightshift:command', 'nightshift:port']);
  });

  it('leaks nothing of Electron, however deep one looks', async () => {
    await setup();
    const seen: string[] = [];
    const walk = (value: unknown, path: string, depth: number): void => {
      if (typeof value === 'function') seen.push(`${path}()`);
      else if (typeof value === 'object' && value !== null && depth < 5) {
        for (const key of Reflect.ownKeys(value)) {
          walk(Reflect.get(value, key), `${path}.${String(key)}`, depth + 1);
        }
      } else seen.push(path);
    };
    for (const [name, api] of exposed) walk(api, name, 0);
    expect(seen).toEqual(['nightshift.grantFiles()']);
    // What a page can call gives back what the main process answers, not how it was asked.
    const answer = await exposed.get('nightshift')?.grantFiles?.([]);
    expect(answer).toEqual(['grant']);
  });

  it('is short enough to be read whole', () => {
    const source = readFileSync(new URL('../../src/preload/index.ts', import.meta.url), 'utf8');
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });
});
