import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unpackedFile } from '../../../../src/main/services/task-pool/unpacked-file.ts';

const inside = (...parts: string[]) => path.resolve('resources', ...parts, 'out/workers/entry.js');

describe('unpackedFile', () => {
  it('leads out of the archive of a packed app', () => {
    const entry = pathToFileURL(inside('app.asar'));
    expect(unpackedFile(entry)).toBe(inside('app.asar.unpacked'));
  });

  it.each([['app'], ['app.asar.unpacked'], ['my-app.asar']])('leaves %s alone', (folder) => {
    expect(unpackedFile(pathToFileURL(inside(folder)))).toBe(inside(folder));
  });
});
