/** Reads Electron's archive format, so that plain Node can run what is inside. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackedApp } from './pack-app.ts';

interface Folder {
  readonly files: Readonly<Record<string, Entry>>;
}
type Entry =
  | Folder
  | { readonly size: number; readonly offset: string }
  | { readonly unpacked: true }
  | { readonly link: string };

/** Bytes before the header's JSON: the sizes of its wrappings, and at 12 its length. */
const jsonStart = 16;

/**
 * Writes the whole app into `folder`: the files of the archive with the unpacked ones.
 *
 * Format: a Chromium pickle with the folder tree as JSON, then the files' bytes one after another;
 * see the README of @electron/asar.
 */
export function extractArchive({ archive, unpacked }: PackedApp, folder: string): void {
  const bytes = readFileSync(archive);
  const jsonLength = bytes.readUInt32LE(12);
  const json = bytes.toString('utf8', jsonStart, jsonStart + jsonLength);
  const dataStart = 8 + bytes.readUInt32LE(4);
  for (const [path, entry] of listFiles(JSON.parse(json) as Folder, '')) {
    if (!('offset' in entry)) continue;
    const start = dataStart + Number(entry.offset);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes.subarray(start, start + entry.size));
  }
  cpSync(unpacked, folder, { recursive: true });
}

function* listFiles(folder: Folder, parent: string): Generator<readonly [string, Entry]> {
  for (const [name, entry] of Object.entries(folder.files)) {
    const path = join(parent, name);
    if ('files' in entry) yield* listFiles(entry, path);
    else yield [path, entry];
  }
}
