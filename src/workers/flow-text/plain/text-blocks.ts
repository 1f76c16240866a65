/** Turns plain text into blocks: what its author drew with spaces, signs and lines is taken as layout. */
import { bodySize, type FlowBlock, headingSize, type TextLook } from '../flow-document.ts';
import { createParagraphWriter } from '../paragraph-writer.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { asTitle, isRule, type TextLine, toTextLine } from './text-line.ts';

const lineEnds = /\r\n|[\n\r\v\f\p{Zl}\p{Zp}]/u;
/** Columns that make one step to the right. */
const indentStep = 4;
const deepest = 3;
const loneTitle = /^\p{L}[\p{L}\s&/'’-]{2,38}:?$/u;
const fewestTitles = 3;

export function textBlocks(text: string): readonly FlowBlock[] {
  return joinWrappedLines(withLoneTitles(toLines(text))).map(toBlock);
}

/** Null for empty lines, and for rules that underline nothing. */
function toLines(text: string): readonly (TextLine | null)[] {
  const lines: (TextLine | null)[] = [];
  for (const written of text.split(lineEnds)) {
    const last = lines.at(-1) ?? null;
    if (!isRule(written)) lines.push(written.trim() === '' ? null : toTextLine(written));
    else if (last !== null && isTitle(last)) {
      lines[lines.length - 1] = { ...last, ...asTitle(/^\s*[=═#]/u.test(written) ? 1 : 2) };
    } else lines.push(null);
  }
  return lines;
}

/**
 * Short lines between empty ones are headings, where there are several: nothing else in a résumé
 * stands so alone. The first two are the name and what the person is.
 */
function withLoneTitles(lines: readonly (TextLine | null)[]): readonly (TextLine | null)[] {
  if (lines.some((line) => line?.headingLevel != null)) return lines;
  const isLone = (at: number): boolean => {
    const line = lines[at];
    return (
      line != null &&
      (lines[at - 1] ?? null) === null &&
      (lines[at + 1] ?? null) === null &&
      !line.isBullet &&
      loneTitle.test(line.text)
    );
  };
  const [, , ...later] = lines.flatMap((line, at) => (line === null ? [] : [at]));
  const titles = new Set(later.filter(isLone));
  if (titles.size < fewestTitles) return lines;
  return lines.map((line, at) =>
    line !== null && titles.has(at) ? { ...line, ...asTitle(2) } : line,
  );
}

/** A rule under a line of contact data, or under a whole paragraph, only divides. */
function isTitle({ text, isBullet }: TextLine): boolean {
  return !isBullet && text.length <= 50 && !/[@|:;]|\d{3}|[.,]$|:\/\//.test(text);
}

function toBlock(line: TextLine | null): FlowBlock {
  const writer = createParagraphWriter();
  if (line === null) return writer.finish();
  const { text, isBullet, headingLevel, indent } = line;
  writer.addText(text.replace(/(\S) {3,}(?=\S)/gu, '$1\t'), lookOf(headingLevel));
  const level = Math.min(Math.floor(indent / indentStep), deepest);
  return writer.finish({ isBullet, level });
}

function lookOf(headingLevel: number | null): TextLook {
  const fontSize = headingLevel === null ? bodySize : headingSize(headingLevel);
  return { fontSize, fontName: '', isBold: headingLevel !== null, isItalic: false };
}
