import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({
    name: name.replaceAll('\\', '/'),
    text: readFileSync(join('src', name), 'utf8'),
  }));

const holders = (pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

const electron = 'main/hosts/electron';

// What checks senders, hardens contents and asks before it opens anything stands in one place each:
// whoever goes around it has to change this list.
it.each([
  ['hears the windows', /\bipcMain\.(handle|on)/, [`${electron}/guarded-ipc.ts`]],
  ['opens windows', /new BrowserWindow\(|new WebContentsView\(/, [`${electron}/main-window.ts`]],
  ['loads pages', /\.load(URL|File)\(/, [`${electron}/main-window.ts`]],
  ['opens links outside', /\.openExternal\(/, [`${electron}/external-links.ts`]],
  // The data folder, for its user; no window says what.
  ['opens files in other programs', /\.openPath\(/, [`${electron}/folder-opener.ts`]],
  ['runs code in pages', /\.executeJavaScript|\.insertCSS\(/, []],
  ['makes code of text', /\beval\(|new Function\(|\.innerHTML\b|dangerouslySetInnerHTML/, []],
  ['speaks to the main process', /\bipcRenderer\./, ['preload/index.ts']],
  ['shows the page something of the preload', /exposeInMainWorld\(/, ['preload/index.ts']],
  ['bounces in the dock or flashes', /\.bounce\(|\.flashFrame\(/, []],
  ['loosens the page’s policy', /bypassCSP|setProxy\(|setCertificateVerifyProc/, []],
] as const)('only one place %s', (_what, pattern, places) => {
  expect(holders(pattern)).toEqual(places);
});

it('no secure address is downgraded: the window loads nothing over http', () => {
  // Suggestions for a field; what is entered there is called by the main process, never by the page.
  const presets = 'renderer/features/models/provider-presets.ts';
  const inWindow = files.filter(
    ({ name }) => /^(renderer|preload)\//.test(name) && name !== presets,
  );
  const addresses = inWindow.flatMap(({ name, text }) =>
    [...text.matchAll(/['"`](https?|wss?):\/\/[^'"`\s]*/g)].map(
      ([address]) => `${name} ${address}`,
    ),
  );
  // Names of XML vocabularies and examples in words are no addresses to load.
  expect(addresses.filter((line) => !/w3\.org|example\.(com|org|net)/.test(line))).toEqual([]);
});
