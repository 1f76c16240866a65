/** Reads a plain text file; one that is written in Markdown is read as that. */
import { decodeText } from '../decode-text.ts';
import type { FlowReader } from '../flow-reader.ts';
import { markdownBlocks } from '../markdown/markdown-blocks.ts';
import { refuseLongText } from '../refuse-long-text.ts';
import { textBlocks } from './text-blocks.ts';

/** @throws AppError `file-too-large`. */
export const readPlain: FlowReader = (bytes) => {
  refuseLongText(bytes);
  const text = decodeText(bytes);
  return isMarkdown(text) ? markdownBlocks(text) : textBlocks(text);
};

/** Signs that nobody types for another reason, several times. */
function isMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,4} +\S/gmu)?.length ?? 0;
  const emphases = text.match(/\*\*\S[^*\n]{0,80}\*\*|\]\((?:https?|mailto):/gu)?.length ?? 0;
  return headings >= 2 && headings + emphases >= 3;
}
