import type { DroppedFile } from './drop-files.ts';

/** The same document as many files: bytes after its end change what it is, not what it says. */
export function copies(bytes: Buffer, count: number, name: string): DroppedFile[] {
  const end = name.endsWith('.txt') ? '.txt' : '.pdf';
  const stem = name.replace(/\.txt$/, '');
  return Array.from({ length: count }, (_, index) => ({
    name: `${stem}-${index + 1}${end}`,
    type: end === '.txt' ? 'text/plain' : 'application/pdf',
    bytes: Buffer.concat([bytes, Buffer.from(`\n% copy ${index + 1}\n`)]),
  }));
}
