/** Turns Markdown into blocks, by way of the HTML that it stands for. */
import { marked } from 'marked';
import { AppError } from '../../../shared/domain/app-error.ts';
import { parseMarkup } from '../../markup/parse-markup.ts';
import type { FlowBlock } from '../flow-document.ts';
import { pageBlocks } from '../html/read-html.ts';
import { frontMatterBlocks, splitFrontMatter } from './front-matter.ts';
import { joinSoftBreaks } from './join-soft-breaks.ts';

export function markdownBlocks(text: string): readonly FlowBlock[] {
  const { frontMatter, body } = splitFrontMatter(text);
  // Whoever writes a résumé in Markdown begins a line to have a line; only wrapped text is joined.
  const html = toHtml(joinSoftBreaks(body));
  return [...frontMatterBlocks(frontMatter), ...pageBlocks(parseMarkup(html, 'html'))];
}

/** The parser fails on nothing but nesting that is deeper than its stack. */
function toHtml(text: string): string {
  try {
    return marked.parse(text, { async: false, gfm: true, breaks: true });
  } catch (cause) {
    throw new AppError('file-unsafe', { cause });
  }
}
