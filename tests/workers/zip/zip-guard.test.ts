import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackEntry } from '../../../src/workers/zip/unpack-entry.ts';
import { maxEntries, readZipDirectory } from '../../../src/workers/zip/zip-directory.ts';
import { makeZip } from '../../support/make-zip.ts';

const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

function unpackAll(zip: Uint8Array, bytesLeft = 200 * 1024 * 1024): number {
  const budget = { bytesLeft };
  for (const entry of readZipDirectory(zip)) unpackEntry(entry, budget, false);
  return bytesLeft - budget.bytesLeft;
}

describe('readZipDirectory', () => {
  it('lists the entries of a plain archive', () => {
    const names = readZipDirectory(makeZip({ 'a.xml': 'one', 'b.xml': 'two' })).map((e) => e.name);
    expect(names).toEqual(['a.xml', 'b.xml']);
  });

  it.each(['../up.xml', '/etc/passwd', 'C:\\up.xml', 'word\\up.xml', 'inner.zip'])(
    'refuses an entry named %s',
    (name) => {
      expect(codeOf(() => readZipDirectory(makeZip({ [name]: 'x' })))).toBe('file-unsafe');
    },
  );

  it('refuses symbolic links', () => {
    const zip = zipSync({ link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(codeOf(() => readZipDirectory(zip))).toBe('file-unsafe');
  });

  it('refuses more entries than any document has', () => {
    const many = Object.fromEntries(
      Array.from({ length: maxEntries + 1 }, (_, index) => [`${index}.xml`, 'x']),
    );
    expect(codeOf(() => readZipDirectory(makeZip(many)))).toBe('file-unsafe');
  });

  it('refuses entries that share their bytes', () => {
    const zip = Buffer.from(makeZip({ 'a.xml': 'same bytes', 'b.xml': 'same bytes' }));
    const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const second = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), directory + 4);
    zip.writeUInt32LE(0, second + 42);
    expect(codeOf(() => readZipDirectory(zip))).toBe('file-unsafe');
  });
});

describe('unpackEntry', () => {
  it('counts what really comes out, whatever the archive says', () => {
    const zip = Buffer.from(makeZip({ 'a.xml': 'x'.repeat(5000) }));
    const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    zip.writeUInt32LE(7, directory + 24);
    expect(unpackAll(zip)).toBe(5000);
  });

  it('stops at the budget of the whole archive', () => {
    const zip = makeZip({ 'a.xml': 'abc'.repeat(400), 'b.xml': 'abc'.repeat(400) });
    expect(codeOf(() => unpackAll(zip, 2000))).toBe('file-too-large');
  });

  it('stops an entry that swells beyond reason', () => {
    const zip = zipSync({ 'a.xml': new Uint8Array(30 * 1024 * 1024) });
    expect(codeOf(() => unpackAll(zip))).toBe('file-too-large');
  });

  it('refuses broken data', () => {
    const entry = {
      name: 'a.xml',
      method: 8,
      checksum: 0,
      data: new Uint8Array([255, 255, 255, 255]),
    };
    const work = () => unpackEntry(entry, { bytesLeft: 1000 }, true);
    expect(codeOf(work)).toBe('file-unreadable');
  });
});
