/**
 * Makes of an untrusted DOCX a small package that is safe to parse: checked XML parts and nothing
 * else, packed anew, so that the parser sees exactly the bytes that were checked.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { AppError } from '../../shared/domain/app-error.ts';
import { maxTotalBytes, type UnpackBudget, unpackEntry } from '../zip/unpack-entry.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0] as const;
const zipSignature = [0x50, 0x4b] as const;
const mainPart = 'word/document.xml';
const isXmlPart = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);
/** Page headers hold the name and the contact data in many templates; mammoth does not read them. */
const isHeader = (name: string): boolean => /^word\/header\d*\.xml$/i.test(name);

/** @throws AppError `file-unreadable`, `file-encrypted`, `format-unsupported`, `file-too-large`. */
export function toSafePackage(bytes: Uint8Array): Uint8Array {
  refuseOtherFormats(bytes);
  const budget: UnpackBudget = { bytesLeft: maxTotalBytes };
  const parts: Record<string, Uint8Array> = {};
  for (const entry of readZipDirectory(bytes)) {
    const isKept = isXmlPart(entry.name);
    const data = unpackEntry(entry, budget, isKept);
    if (!isKept) continue;
    if (Object.hasOwn(parts, entry.name)) throw new AppError('file-unreadable');
    refuseDoctype(data);
    parts[entry.name] = data;
  }
  const main = parts[mainPart];
  if (!main) throw new AppError('format-unsupported');
  const headers = Object.keys(parts).filter(isHeader).sort();
  const withHeaders = headers.reduce(
    (xml, name) => addHeader(xml, strFromU8(parts[name] ?? new Uint8Array())),
    strFromU8(main),
  );
  return zipSync({ ...parts, [mainPart]: strToU8(withHeaders) }, { level: 0 });
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

/** Office never writes one; it is the door to entity expansion and to outside files. */
function refuseDoctype(xml: Uint8Array): void {
  const hasNul = xml.subarray(0, 512).includes(0);
  if (hasNul || /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(xml))) throw new AppError('file-unreadable');
}

/** Puts the paragraphs of a page header before the body; its relations belong to another part. */
function addHeader(document: string, header: string): string {
  const content = /<w:hdr\b[^>]*>([\s\S]*)<\/w:hdr>/.exec(header)?.[1];
  if (!content || !/<w:t[ >]/.test(content)) return document;
  const paragraphs = content.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [];
  const texts = paragraphs.map((paragraph) => {
    const inner = paragraph.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:tab\/>|<w:br\/>/g) ?? [];
    return inner.length === 0 ? '' : `<w:p><w:r>${inner.join('')}</w:r></w:p>`;
  });
  return document.replace(/<w:body>/, (body) => body + texts.join(''));
}
