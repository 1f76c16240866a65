/**
 * Unpacks the XML parts of an untrusted office document (DOCX, ODT), after every entry of the
 * archive has been looked at: what is handed on is exactly what was checked.
 */
import { crc32 } from 'node:zlib';
import { AppError } from '../../shared/domain/app-error.ts';
import { maxTotalBytes, type UnpackBudget, unpackEntry } from './unpack-entry.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0] as const;
const zipSignature = [0x50, 0x4b] as const;

/** Text of all parts together; a book has less, and parsing takes ten times as much memory. */
const maxPartBytes = 24 * 1024 * 1024;

/**
 * The wanted parts by name, as text.
 *
 * @throws AppError `file-unreadable`, `file-unsafe`, `file-too-large`; `file-encrypted` and
 * `format-unsupported` for what older office programs write.
 */
export function documentParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  refuseOtherFormats(bytes);
  const budget: UnpackBudget = { bytesLeft: maxTotalBytes };
  const parts = new Map<string, string>();
  let partBytes = 0;
  for (const entry of readZipDirectory(bytes)) {
    const isKept = isWanted(entry.name);
    const data = unpackEntry(entry, budget, isKept);
    if (!isKept) continue;
    if (parts.has(entry.name)) throw new AppError('file-unsafe');
    partBytes += data.length;
    if (partBytes > maxPartBytes) {
      throw new AppError('file-too-large', { values: { limit: '24 MB' } });
    }
    parts.set(entry.name, toCheckedText(entry, data));
  }
  return parts;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Old .doc files and encrypted .docx files are both OLE containers. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, zipSignature)) return;
  if (!startsWith(bytes, oleSignature)) throw new AppError('file-unreadable');
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(encrypted);
  throw new AppError(isEncrypted ? 'file-encrypted' : 'format-unsupported');
}

/** Office programs write no document type: it is the door to entity expansion and outside files. */
function toCheckedText({ checksum }: ZipEntry, data: Uint8Array): string {
  if (crc32(data) !== checksum) throw new AppError('file-unreadable');
  // UTF-16, which no office program writes either, would hide what is looked for.
  if (data.subarray(0, 512).includes(0)) throw new AppError('file-unreadable');
  const text = new TextDecoder().decode(data);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new AppError('file-unsafe');
  return text;
}
