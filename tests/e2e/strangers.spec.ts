/** What other pages in the same browser can do to the loopback host: nothing. */
import { serveStranger } from './support/stranger.ts';
import { expect, test } from './support/test.ts';

test('a name that was bound to this computer afterwards gets no page', async ({ page, host }) => {
  const { port, hash } = new URL(host.url());
  const response = await page.goto(`http://rebound.localhost:${port}/${hash}`);
  expect(response?.status()).toBe(421);
  await expect(page.getByRole('main')).toHaveCount(0);
});

test('another page can neither call, upload, frame nor read', async ({ page, host }) => {
  const { origin, hash } = new URL(host.url());
  const token = hash.replace('#token=', '');
  const html = await (await fetch(origin)).text();
  const icon = /href="\.?(\/[^"]+\.svg)"/.exec(html)?.[1] ?? 'no icon found';
  expect((await fetch(origin + icon)).status).toBe(200);
  const stranger = await serveStranger();
  try {
    await page.goto(stranger.url);
    const outcome = await page.evaluate(
      async ([base = '', secret = '', image = '']) => {
        const isOpened = (protocols: string[]) =>
          new Promise((resolve) => {
            const socket = new WebSocket(`${base.replace('http', 'ws')}/rpc`, protocols);
            socket.onopen = () => resolve(true);
            socket.onerror = () => resolve(false);
          });
        const isRead = (path: string, options?: RequestInit) =>
          fetch(base + path, options).then(
            () => true,
            () => false,
          );
        const isShown = (path: string) =>
          new Promise((resolve) => {
            const image = new Image();
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
            image.src = base + path;
          });
        const authorization = `Bearer ${secret}`;
        return {
          socket: await isOpened(['nightshift']),
          socketWithToken: await isOpened(['nightshift', `token.${secret}`]),
          page: await isRead('/'),
          upload: await isRead('/upload?name=x.pdf', { method: 'POST', body: '%PDF-' }),
          uploadWithToken: await isRead('/upload?name=x.pdf', {
            method: 'POST',
            body: '%PDF-',
            headers: { authorization, 'content-type': 'application/octet-stream' },
          }),
          image: await isShown(image),
        };
      },
      [origin, token, icon],
    );
    expect(outcome).toEqual({
      socket: false,
      socketWithToken: false,
      page: false,
      upload: false,
      uploadWithToken: false,
      image: false,
    });
  } finally {
    stranger.close();
  }
});

test('a form of another page is refused', async ({ page, host }) => {
  const { origin } = new URL(host.url());
  const stranger = await serveStranger();
  try {
    await page.goto(stranger.url);
    const answered = page.waitForResponse((response) => response.url().startsWith(origin));
    await page.evaluate((action) => {
      const form = Object.assign(document.createElement('form'), {
        method: 'POST',
        enctype: 'text/plain',
        action,
      });
      document.body.append(form);
      form.submit();
    }, `${origin}/upload?name=x.pdf`);
    expect((await answered).status()).toBe(403);
  } finally {
    stranger.close();
  }
});

test('the window cannot be framed', async ({ page, host }) => {
  const stranger = await serveStranger();
  try {
    await page.goto(stranger.url);
    const complaint = page.waitForEvent('console', (message) => message.text().includes('frame'));
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, host.url());
    await complaint;
    const [, frame] = page.frames();
    expect(await frame?.locator('main').count()).toBe(0);
  } finally {
    stranger.close();
  }
});
