/** Joins lines of Markdown that an editor wrapped, and leaves those that their author began. */
import { joinWrappedLines, type WrappedLine } from '../plain/join-wrapped-lines.ts';

/** Lines that begin a block of their own, or belong to a table or to code. */
const startsBlock = /^(?:#{1,6}(?:\s|$)|>|\||```|~~~|<|={3,}\s*$|-{3,}\s*$|\[[^\]]{1,80}\]:)/;
const item = /^(?:[-*+]|\d{1,3}[.)])\s+/;
const hardBreak = /(?: {2}|\\)$/;

interface MarkdownLine extends WrappedLine {
  /** Indent and list sign, as written. */
  readonly prefix: string;
}

export function joinSoftBreaks(text: string): string {
  return joinWrappedLines(text.split(/\r\n|[\n\r]/).map(toLine))
    .map((line) => (line === null ? '' : line.prefix + line.text))
    .join('\n');
}

function toLine(written: string): MarkdownLine | null {
  const unindented = written.trimStart();
  if (unindented === '') return null;
  const indent = written.length - unindented.length;
  const sign = item.exec(unindented)?.[0] ?? '';
  const textColumn = indent + sign.length;
  return {
    indent,
    textColumn,
    prefix: written.slice(0, textColumn),
    text: written.slice(textColumn),
    isBullet: sign !== '',
    standsAlone: startsBlock.test(unindented) || hardBreak.test(written),
  };
}
