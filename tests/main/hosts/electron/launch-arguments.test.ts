import { isAbsolute } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeepLink } from '../../../../src/main/hosts/electron/deep-link.ts';
import {
  ownArguments,
  readLaterStart,
  readLaunchArguments,
} from '../../../../src/main/hosts/electron/launch-arguments.ts';

/** Something that looks like a link of ours, and may be one. */
const anyLink = fc
  .tuple(
    fc.constantFrom('nightshift:', 'nightshift://', 'NIGHTSHIFT://', 'app://nightshift/'),
    fc.constantFrom('today', 'resumes/', 'activity/runs/', '../resumes', 'settings?do=', '@today'),
    fc.oneof(fc.string(), fc.uuid(), fc.webPath()),
  )
  .map((parts) => parts.join(''));
const laterStart = fc.record({
  files: fc.array(fc.string()),
  link: fc.oneof(fc.string(), anyLink),
});

const isPlace = (place: string | null): boolean =>
  place !== null && /^\/[a-z]+(\/runs)?(\/[0-9a-f-]{36})?$/.test(place);

const read = (...args: string[]) => readLaunchArguments(args, '/home/ada');

describe('launch arguments', () => {
  it('name files, relative to where the app was started', () => {
    expect(read('cv.pdf', '/tmp/b.docx')).toEqual({
      files: ['/home/ada/cv.pdf', '/tmp/b.docx'],
      ...{ link: null, isInTray: false, data: undefined },
    });
  });

  it('may name a data folder', () => {
    expect(read('--data', 'd', 'cv.pdf')).toEqual({
      files: ['/home/ada/cv.pdf'],
      ...{ link: null, isInTray: false, data: '/home/ada/d' },
    });
  });

  it('that are switches or addresses are no files', () => {
    const args = [
      '--allow-file-access-from-files',
      '-psn_0_1',
      'nightshift://import?x',
      'file:///etc/passwd',
      '',
      'a\0b',
    ];
    expect(read(...args).files).toEqual([]);
  });

  it('may name a place by a link, the first that is one of ours', () => {
    const links = ['nightshift://import?x', 'nightshift://activity', 'nightshift://today'];
    expect(read(...links)).toMatchObject({ files: [], link: 'nightshift://activity' });
  });

  it('may ask for no window', () => {
    expect(read('--in-tray')).toMatchObject({ files: [], isInTray: true });
  });

  it('can be anything without harm', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), anyLink)), (args) => {
        const { files, link } = read(...args);
        expect(files.every((file) => isAbsolute(file) && !file.includes('\0'))).toBe(true);
        expect(link === null || isPlace(readDeepLink(link))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('our own arguments', () => {
  const from = (argv: string[], isPackaged = false) =>
    ownArguments(argv, { appPath: '/app', isPackaged });

  it('come after the app’s folder, wherever Electron’s own switches stand', () => {
    expect(from(['electron', '/app', 'a.pdf'])).toEqual(['a.pdf']);
    expect(from(['electron', '--inspect=0', '-r', '/x.js', '/app/', 'a.pdf'])).toEqual(['a.pdf']);
    expect(from(['electron', '/app'])).toEqual([]);
  });

  it('come after the program when packed', () => {
    expect(from(['/app', 'a.pdf'], true)).toEqual(['a.pdf']);
    expect(from(['/opt/nightshift', '/app'], true)).toEqual(['/app']);
  });

  it('are taken as they are when the folder is not among them', () => {
    expect(from(['electron', 'a.pdf'])).toEqual(['a.pdf']);
  });
});

describe('a later start', () => {
  it('hands over its files', () => {
    expect(readLaterStart({ files: ['/a.pdf'] })).toEqual({ files: ['/a.pdf'], place: null });
  });

  it('hands over its place', () => {
    const link = 'nightshift://profile';
    expect(readLaterStart({ files: [], link })).toEqual({ files: [], place: '/profile' });
    const place = null;
    expect(readLaterStart({ files: [], link: 'file:///etc' })).toEqual({ files: [], place });
  });

  it('that says anything else hands over nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), laterStart), (data) => {
        const { files, place } = readLaterStart(data);
        expect(files.every((file) => typeof file === 'string' && !file.includes('\0'))).toBe(true);
        expect(place === null || isPlace(place)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    const nothing = { files: [], place: null };
    const list = [null, 'x', { files: 'x' }, { files: [7] }, { files: [''] }, { files: ['a\0'] }];
    for (const data of list) expect(readLaterStart(data)).toEqual(nothing);
  });
});
