/** What a page in Electron can get at: nothing but its own. These run where the binary is. */
import { expect, test } from './support/launcher.ts';

test('the page knows neither Node nor Electron, only what the preload shows', async ({
  launcher,
}) => {
  const page = await (await launcher.launch()).firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/nightshift\//);
  const seen = await page.evaluate(() => {
    const names = ['require', 'process', 'Buffer', 'module', 'ipcRenderer', 'electron'];
    const bridge = (window as unknown as { nightshift: object }).nightshift;
    return {
      known: names.filter((name) => name in globalThis),
      bridge: Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`),
    };
  });
  expect(seen).toEqual({ known: [], bridge: ['grantFiles: function'] });
});

test('the window stays on its page and opens no other', async ({ launcher }) => {
  const app = await launcher.launch();
  const page = await app.firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const address = page.url();
  for (const target of ['file:///etc/passwd', 'app://evil/', 'https://example.test/']) {
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
  }
  await page.evaluate(() => window.open('about:blank'));
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
});

test('permissions and the network are refused', async ({ launcher }) => {
  const page = await (await launcher.launch()).firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const answers = await page.evaluate(async () => {
    const place = new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      );
    });
    const camera = navigator.mediaDevices?.getUserMedia({ video: true });
    const refused = (asked: Promise<unknown> | undefined) =>
      (asked ?? Promise.reject()).then(
        () => 'given',
        () => 'refused',
      );
    const { usb } = navigator as unknown as {
      usb?: { requestDevice(options: object): Promise<unknown> };
    };
    const net = fetch('https://example.test/').then(
      () => 'given',
      () => 'refused',
    );
    return {
      place: await place,
      camera: await (camera ?? Promise.reject()).then(
        () => 'given',
        () => 'refused',
      ),
      usb: await refused(usb?.requestDevice({ filters: [] })),
      net: await net,
    };
  });
  expect(answers).toEqual({ place: 'refused', camera: 'refused', usb: 'refused', net: 'refused' });
});

test('every web contents has the preferences that were written out', async ({ launcher }) => {
  const app = await launcher.launch();
  await app.firstWindow();
  const expected = {
    ...{ sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false },
    ...{ nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webviewTag: false },
    ...{
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
    },
  };
  const preferences = await app.evaluate(({ webContents }, wanted) => {
    return webContents.getAllWebContents().map((contents) => {
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const last = getLastWebPreferences.call(contents);
      return Object.fromEntries(wanted.map((name) => [name, last[name]]));
    });
  }, Object.keys(expected));
  expect(preferences).toEqual([expected]);
});

test('a frame in the page gets no line to the main process', async ({ launcher }) => {
  const page = await (await launcher.launch()).firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const seen = await page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>x</p>' });
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    return 'nightshift' in (frame.contentWindow ?? {});
  });
  expect(seen).toBe(false);
});

test('crash dumps stay on this computer', async ({ launcher }) => {
  const app = await launcher.launch();
  await app.firstWindow();
  const { uploads, dumps } = await app.evaluate(({ app: running, crashReporter }) => ({
    uploads: crashReporter.getUploadToServer(),
    dumps: running.getPath('crashDumps'),
  }));
  expect(uploads).toBe(false);
  expect(dumps.startsWith(launcher.folder)).toBe(true);
});
