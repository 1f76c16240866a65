import { isAbsolute } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ownArguments,
  readLaterStart,
  readLaunchArguments,
} from '../../../../src/main/hosts/electron/launch-arguments.ts';

const read = (...args: string[]) => readLaunchArguments(args, '/home/ada');

describe('launch arguments', () => {
  it('name files, relative to where the app was started', () => {
    expect(read('cv.pdf', '/tmp/b.docx')).toEqual({
      files: ['/home/ada/cv.pdf', '/tmp/b.docx'],
      data: undefined,
    });
  });

  it('may name a data folder', () => {
    expect(read('--data', 'd', 'cv.pdf')).toEqual({
      files: ['/home/ada/cv.pdf'],
      data: '/home/ada/d',
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

  it('can be anything without harm', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (args) => {
        const { files } = read(...args);
        expect(files.every((file) => isAbsolute(file) && !file.includes('\0'))).toBe(true);
      }),
      { numRuns: 2000 },
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
    expect(readLaterStart({ files: ['/a.pdf'] })).toEqual(['/a.pdf']);
  });

  it('that says anything else hands over nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(Array.isArray(readLaterStart(data))).toBe(true);
      }),
    );
    for (const data of [null, 'x', { files: 'x' }, { files: [7] }, { files: [''] }]) {
      expect(readLaterStart(data)).toEqual([]);
    }
  });
});
