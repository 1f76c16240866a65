/** Reads an HTML page, saved or written by hand: its text only, nothing it points to. */
import { descendantsNamed, type MarkupElement } from '../../markup/markup-element.ts';
import { parseMarkup } from '../../markup/parse-markup.ts';
import { decodeText } from '../decode-text.ts';
import type { FlowBlock } from '../flow-document.ts';
import type { FlowReader } from '../flow-reader.ts';
import { refuseLongText } from '../refuse-long-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import { createStyleSheet } from './style-sheet.ts';

/** Where a page must declare its encoding (HTML Living Standard, 4.2.5.4), and some more. */
const headBytes = 4096;

/** @throws AppError `file-too-large`, `file-unsafe`. */
export const readHtml: FlowReader = (bytes, context) => {
  refuseLongText(bytes);
  const page = parseMarkup(decodeText(bytes, declaredEncoding(bytes)), 'html');
  context.throwIfCancelled();
  return pageBlocks(page);
};

export function pageBlocks(page: MarkupElement): readonly FlowBlock[] {
  const sheets = descendantsNamed(page, 'style').map(({ children }) =>
    children.filter((child) => typeof child === 'string').join(''),
  );
  return htmlBlocks(page, createStyleSheet(sheets));
}

/** A page that says UTF-16 in one-byte letters is not: the standard has it read as UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes));
  const found = /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(
    head.toString('latin1'),
  );
  const xml = /^\s*<\?xml\b[^>]{0,100}\bencoding\s*=\s*["']([\w-]{2,30})/i.exec(
    head.toString('latin1'),
  );
  const encoding = found?.[1] ?? xml?.[1];
  return encoding === undefined || /^utf-?16/i.test(encoding) ? undefined : encoding;
}
