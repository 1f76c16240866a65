/**
 * Tells formats that are written in letters apart: RTF, HTML, Markdown and plain text. Content decides;
 * only between the last two, which share their letters, does the file's name.
 */
import type { MediaType } from '../../../shared/domain/media-type.ts';
import { textEncoding } from '../../../shared/std/text-encoding.ts';

/** Signs that no text has. */
const noText = /(?![\t\n\v\f\r])\p{Cc}/u;
/** Bytes of letters that are written in several, where the head is read byte by byte. */
const upperControls = /[\u0080-\u009f]/gu;
/** What may stand before a page's first tag. */
const beforePage = /^(?:\s+|<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,900}?-->)+/;
const pageStart =
  /^<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|div|p|table|h[1-6]|section|main|article|header|ul|center|font)\b/i;
const tag = /<[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,400})?>/i;

/** Text that is written for programs: settings, data, code, mail with its attachments, keys. */
const forPrograms =
  /^(?:[[{]\s*["{[\]}]|<\?|<!|<svg|#!|%!PS|\\documentclass|-----BEGIN |BEGIN:V|(?:MIME-Version|Received|Return-Path|From|Content-Type):[^\n]*\n(?:[\w-]+:|\s))/i;
const programNames =
  /\.(?:csv|tsv|json|jsonl|xml|svg|ya?ml|toml|ini|conf|log|css|s[ac]ss|less|[cm]?[jt]sx?|py|rb|php|java|kt|swift|go|rs|c|h|cc|cpp|hpp|cs|sh|bash|bat|ps1|sql|tex|bib|eml|mht|mhtml|ics|vcf|srt|vtt|lock|map|diff|patch)$/i;

/** @param head the first bytes; null where they are no text, or none that a person wrote to be read. */
export function sniffText(head: Uint8Array, fileName: string): MediaType | null {
  const encoding = textEncoding(head);
  const text = new TextDecoder(encoding ?? 'latin1').decode(head).replace(/^\ufeff/, '');
  if (/^\s{0,20}\{\\rtf/.test(text)) return 'application/rtf';
  if (noText.test(encoding === null ? text.replace(upperControls, '') : text)) return null;
  const page = text.replace(beforePage, '');
  if (pageStart.test(page)) return 'text/html';
  if (programNames.test(fileName) || forPrograms.test(page)) return null;
  if (/\.x?html?$/i.test(fileName) && tag.test(page)) return 'text/html';
  return /\.(?:md|markdown|mdown|mkd)$/i.test(fileName) ? 'text/markdown' : 'text/plain';
}
