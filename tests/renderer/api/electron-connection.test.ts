import { afterEach, expect, test } from 'vitest';
import { createElectronConnection } from '../../../src/renderer/api/electron-connection.ts';

const noFiles = { grantFiles: async () => [] };
const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A page with a preload behind it that hands over a port when the page is ready. */
function setup({ answers = 1 } = {}) {
  const page = new EventTarget();
  const posted: unknown[] = [];
  const post = (source: unknown, data: unknown, ports: readonly MessagePort[] = []) => {
    const event = Object.assign(new Event('message'), { source, data, ports });
    page.dispatchEvent(event);
  };
  const fake = Object.assign(page, {
    location: { origin: 'app://nightshift' },
    postMessage(data: unknown, origin: string) {
      posted.push([data, origin]);
      if (posted.length > answers) return;
      const { port1, port2 } = new MessageChannel();
      open.push(port1, port2);
      post({ some: 'other window' }, { type: 'nightshift:port' }, [port2]);
      post(page, { type: 'nightshift:port' }, [port1]);
    },
  });
  return { page: fake as unknown as Window, posted };
}

test('the page says that it is ready and takes the port that its own preload answers with', async () => {
  const { page, posted } = setup();
  const connection = createElectronConnection(noFiles, page);
  const channel = await connection.open(new AbortController().signal);
  expect(posted).toEqual([[{ type: 'nightshift:ready' }, 'app://nightshift']]);
  channel.close();
  await channel.closed;
});

test('waiting for a port ends when it is given up', async () => {
  const { page } = setup({ answers: 0 });
  const giveUp = new AbortController();
  const opening = createElectronConnection(noFiles, page).open(giveUp.signal);
  giveUp.abort(new Error('given up'));
  await expect(opening).rejects.toThrow('given up');
});

test('a file becomes the grant that the preload gives for it', async () => {
  const { page } = setup();
  const given: string[] = [];
  const connection = createElectronConnection(
    {
      async grantFiles(files) {
        given.push(...files.map((file) => file.name));
        return ['g-1'];
      },
    },
    page,
  );
  expect(await connection.grantFile(new File([], 'a.pdf'))).toBe('g-1');
  expect(given).toEqual(['a.pdf']);
});

test('a file without a place on the disk is refused, not ignored', async () => {
  const { page } = setup();
  const connection = createElectronConnection(noFiles, page);
  await expect(connection.grantFile(new File([], 'a.pdf'))).rejects.toMatchObject({
    code: 'file-missing',
  });
});
