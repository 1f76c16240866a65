/** What a page that was taken over could do from within: run nothing, load nothing, go nowhere. */
import type { Page } from '@playwright/test';
import { AppPage } from './support/app-page.ts';
import { serveStranger } from './support/stranger.ts';
import { expect, test } from './support/test.ts';

/** The app's page without the guard that fails on violations: here they are wanted. */
async function openPage(page: Page, url: string): Promise<{ violations(): Promise<string[]> }> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenViolations: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      seen.push(effectiveDirective);
    });
  });
  await new AppPage(page).open(url);
  return {
    violations: () =>
      page.evaluate(() => [
        ...new Set((window as unknown as { seenViolations: string[] }).seenViolations),
      ]),
  };
}

test('markup that gets into the page runs nothing and loads nothing', async ({ page, host }) => {
  const { violations } = await openPage(page, host.url());
  const stranger = await serveStranger();
  const outcome = await page.evaluate(async (outside) => {
    // On a turn of the page's own: what a debugger evaluates may be let through.
    await new Promise((resolve) => setTimeout(resolve));
    const ran: string[] = [];
    Object.assign(window, { ran: (what: string) => ran.push(what) });
    const attempt = (name: string, act: () => unknown): string => {
      try {
        act();
        return `${name}: done`;
      } catch {
        return `${name}: refused`;
      }
    };
    const make = (tag: string, parts: object) =>
      document.body.append(Object.assign(document.createElement(tag), parts));
    const attempts = [
      attempt('innerHTML', () => {
        document.createElement('div').innerHTML = '<img src=x onerror="ran(1)">';
      }),
      attempt('eval', () => globalThis['eval' as 'Function']('ran("eval")')),
      attempt('Function', () => globalThis.Function('ran("function")')()),
      attempt('script text', () => make('script', { textContent: 'ran("script")' })),
      attempt('script address', () => make('script', { src: 'data:text/javascript,ran("data")' })),
      attempt('document.write', () => document.write('<script>ran("write")</script>')),
      attempt('object', () => make('object', { data: `${outside}x` })),
      attempt('timer', () => (setTimeout as (code: string) => void)('ran("timer")')),
    ];
    // Past the default policy, as markup of the server's own answer would be.
    const image = document.createElement('img');
    attempt('handler', () => image.setAttribute('onerror', 'ran("handler")'));
    image.src = 'data:image/png;base64,AAAA';
    document.body.append(image);
    const box = Object.assign(document.createElement('p'), { textContent: 'x' });
    box.setAttribute('style', 'position:fixed');
    make('style', { textContent: 'main { display: none }' });
    make('link', { rel: 'stylesheet', href: `${outside}x.css` });
    make('img', { src: `${outside}x.png` });
    make('iframe', { src: outside });
    make('base', { href: outside });
    document.body.append(box);
    const reached = await fetch(outside).then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { attempts, ran, reached, position: getComputedStyle(box).position };
  }, stranger.url);
  stranger.close();
  expect(outcome.attempts.filter((line) => !line.endsWith('refused'))).toEqual([]);
  expect(outcome).toMatchObject({ ran: [], reached: false, position: 'static' });
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect(stranger.hits()).toBe(0);
  const expected = ['img-src', 'connect-src', 'style-src-elem', 'style-src-attr', 'base-uri'];
  expect(await violations()).toEqual(expect.arrayContaining(expected));
});

test('scripts that get into the document itself do not run either', async ({ page, host }) => {
  const planted = [
    '<img src="data:,x" onerror="globalThis.hasRun = true">',
    '<script>globalThis.hasRun = true</script>',
    '<script src="data:text/javascript,globalThis.hasRun=true"></script>',
    '<style>body { display: none }</style>',
  ];
  // The same headers around another body: trusted types do not judge what the parser reads.
  await page.route(`${new URL(host.url()).origin}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</body>', `${planted.join('')}</body>`);
    expect(body).toContain('onerror');
    await route.fulfill({ response, body });
  });
  const { violations } = await openPage(page, host.url());
  await expect
    .poll(violations)
    .toEqual(expect.arrayContaining(['script-src-attr', 'script-src-elem', 'style-src-elem']));
  expect(await page.evaluate(() => 'hasRun' in globalThis)).toBe(false);
});

test('hostile links lead nowhere', async ({ page, host, context }) => {
  await openPage(page, host.url());
  const address = page.url();
  const links = [
    'javascript:document.body.remove()',
    'file:///etc/passwd',
    'data:text/html,<title>Stranger</title>',
    'vbscript:msgbox(1)',
    'app://evil/',
    'blob:null/1',
  ];
  for (const href of links) {
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.setAttribute('href', target);
      document.body.append(link);
      link.click();
      link.remove();
    }, href);
  }
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toBe(address);
  expect(context.pages()).toHaveLength(1);
});

test('the page may ask for no camera, place or device', async ({ page, host }) => {
  await openPage(page, host.url());
  const answers = await page.evaluate(async () => {
    const refused = (asked: Promise<unknown> | undefined) =>
      (asked ?? Promise.reject()).then(
        () => 'given',
        () => 'refused',
      );
    const devices = navigator as unknown as Record<
      'usb' | 'hid' | 'serial' | 'bluetooth',
      { requestDevice?(o: object): Promise<unknown>; requestPort?(): Promise<unknown> } | undefined
    >;
    const place = new Promise((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject),
    );
    return {
      place: await refused(place),
      camera: await refused(navigator.mediaDevices?.getUserMedia({ video: true })),
      microphone: await refused(navigator.mediaDevices?.getUserMedia({ audio: true })),
      usb: await refused(devices.usb?.requestDevice?.({ filters: [] })),
      hid: await refused(devices.hid?.requestDevice?.({ filters: [] })),
      serial: await refused(devices.serial?.requestPort?.()),
    };
  });
  expect([...new Set(Object.values(answers))]).toEqual(['refused']);
});

test('a form of the page sends nothing anywhere', async ({ page, host }) => {
  const { violations } = await openPage(page, host.url());
  const stranger = await serveStranger();
  await page.evaluate((action) => {
    const form = Object.assign(document.createElement('form'), { method: 'POST', action });
    document.body.append(form);
    form.submit();
  }, stranger.url);
  await expect.poll(violations).toContain('form-action');
  expect(await page.evaluate(() => document.querySelector('main') !== null)).toBe(true);
  stranger.close();
  expect(stranger.hits()).toBe(0);
});
