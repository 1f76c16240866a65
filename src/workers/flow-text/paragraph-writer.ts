/** Collects the text of a paragraph piece by piece and gives it as lines. */
import type { FlowParagraph, Piece, TextLook } from './flow-document.ts';
import { withoutPrintedUrls } from './printed-urls.ts';

export interface ParagraphWriter {
  /** A tab in the text is a wide gap; so is `addTab`. Line feeds are spaces. */
  addText(text: string, look: TextLook, href?: string | null): void;
  addTab(): void;
  /** The document holds this text here, and shows it to nobody. */
  addHidden(text: string): void;
  breakLine(): void;
  readonly isEmpty: boolean;
  /** The paragraph as it stands; the writer begins anew. */
  finish(kind?: Partial<Pick<FlowParagraph, 'isBullet' | 'level'>>): FlowParagraph;
}

/** Points: nobody reads smaller letters, and nobody is meant to. */
const leastSize = 2;

export function createParagraphWriter(): ParagraphWriter {
  let lines: Piece[][] = [[]];
  let isAfterTab = false;
  let hidesText = false;

  function addPart(text: string, look: TextLook, href: string | null): void {
    const line = lines.at(-1);
    if (look.fontSize < leastSize) hidesText ||= hasLetters(text);
    if (!line || text === '' || look.fontSize < leastSize) return;
    const { fontSize, fontName, isBold, isItalic } = look;
    const piece: Piece = { text, fontSize, fontName, isBold, isItalic, href, isAfterTab };
    isAfterTab = false;
    const last = line.at(-1);
    if (last && !piece.isAfterTab && isSameType(last, piece)) {
      line[line.length - 1] = { ...last, text: last.text + text };
    } else line.push(piece);
  }

  return {
    addText(text, look, href = null) {
      for (const [index, part] of text.split('\t').entries()) {
        if (index > 0) isAfterTab = true;
        addPart(part, look, href);
      }
    },
    addTab() {
      isAfterTab = true;
    },
    addHidden(text) {
      hidesText ||= hasLetters(text);
    },
    breakLine() {
      lines.push([]);
      isAfterTab = false;
    },
    get isEmpty() {
      return lines.every((line) => line.every(({ text }) => text.trim() === ''));
    },
    finish({ isBullet = false, level = 0 } = {}) {
      const written = joinAtDashes(lines).map(withoutPrintedUrls).filter(hasText);
      const paragraph: FlowParagraph = { type: 'paragraph', lines: written, isBullet, level };
      const whole = hidesText ? { ...paragraph, hidesText } : paragraph;
      [lines, isAfterTab, hidesText] = [[[]], false, false];
      return whole;
    },
  };
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]{2}/u.test(text);

/** Anchors, rules and icons are no lines. */
const hasText = (line: readonly Piece[]): boolean =>
  line.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

const isDash = (line: readonly Piece[] | undefined): boolean =>
  line !== undefined && /^\s*[-–—]\s*$/u.test(line.map(({ text }) => text).join(''));

/** A period whose dash stands in a line of its own is one line: start, dash, end. */
function joinAtDashes(lines: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const joined: (readonly Piece[])[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    if (last && (isDash(line) || isDash(lines[index - 1]))) {
      joined[joined.length - 1] = glue(last, line);
    } else joined.push(line);
  }
  return joined;
}

function glue(start: readonly Piece[], end: readonly Piece[]): readonly Piece[] {
  const [last, [first, ...rest]] = [start.at(-1), end];
  if (!last || !first || first.isAfterTab || !isSameType(last, first)) return [...start, ...end];
  return [...start.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...rest];
}

function isSameType(a: Piece, b: Piece): boolean {
  return (
    a.fontSize === b.fontSize &&
    a.fontName === b.fontName &&
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.href === b.href
  );
}
