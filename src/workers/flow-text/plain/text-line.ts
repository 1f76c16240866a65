/** One line of a text file, and what its signs say that it is. */
import type { WrappedLine } from './join-wrapped-lines.ts';

/** Its text is without decoration, too. */
export interface TextLine extends WrappedLine {
  /** Set apart as a heading: 1 or 2 by the line under it, by `===` around it, or by `#`. */
  readonly headingLevel: number | null;
}

const tabWidth = 4;
/** "o" and the signs of a keyboard are bullets only before a space. */
const bullet =
  /^(?:[•●○◦▪■□▫‣⁃∙·►▶▸➢➤❖✓✔✦★⦿⚫◆◇♦✶»›]\s{0,8}|(?:[-–—*+o>~]|->|=>|\d{1,2}\))\s{1,8}(?=\S))/u;
/** The whole line is one sign, or two that take turns. */
const rule = /^([-=_*~#+.─━═—–•])(?:\s?\1){2,}$/u;
const decorated = /^([=*#~_+:-])\1*\s*([^=*#~_+:]{2,60}?)\s*\1{2,}$/u;
const hashes = /^(#{1,6})\s+(\S.*?)\s*#*$/u;

export const isRule = (text: string): boolean => text.length < 400 && rule.test(text.trim());

export function toTextLine(written: string): TextLine {
  const text = written.trim();
  const indent = columnsOf(/^\s*/u.exec(written)?.[0] ?? '');
  const hashed = text.length < 200 ? hashes.exec(text) : null;
  const framed = text.length < 100 && /^[=*#~_+:-]{2}/.test(text) ? decorated.exec(text) : null;
  if (hashed !== null || framed !== null) {
    const title = hashed?.[2] ?? framed?.[2] ?? '';
    const headingLevel = Math.min(hashed?.[1]?.length ?? 2, 3);
    return {
      ...{ indent, textColumn: indent, text: title },
      isBullet: false,
      ...asTitle(headingLevel),
    };
  }
  const sign = bullet.exec(text)?.[0] ?? '';
  return {
    indent,
    textColumn: indent + columnsOf(sign),
    text: text.slice(sign.length),
    isBullet: sign !== '',
    ...{ standsAlone: false, headingLevel: null },
  };
}

/** What makes a line a heading of that level. */
export const asTitle = (headingLevel: number): Pick<TextLine, 'headingLevel' | 'standsAlone'> => ({
  headingLevel,
  standsAlone: true,
});

function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += letter === '\t' ? tabWidth : 1;
  return columns;
}
