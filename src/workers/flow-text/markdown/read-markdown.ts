/** Reads a Markdown file. */
import { decodeText } from '../decode-text.ts';
import type { FlowReader } from '../flow-reader.ts';
import { refuseLongText } from '../refuse-long-text.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** @throws AppError `file-too-large`. */
export const readMarkdown: FlowReader = (bytes) => {
  refuseLongText(bytes);
  return markdownBlocks(decodeText(bytes));
};
