/** Cuts a paragraph into lines of pieces: text in one type, with its link. */
import type { DocxElement } from './docx-element.ts';
import type { ParagraphStyle } from './paragraph-style.ts';

export interface Piece {
  readonly text: string;
  readonly fontSize: number;
  readonly fontName: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly href: string | null;
  /** A tab stands before it: a wide gap, as between two columns. */
  readonly isAfterTab: boolean;
}

const boldStyle = /strong|bold|fett|gras|negrita|negrito/i;
const italicStyle = /emphasis|italic|kursiv|italique|cursiva|itálico/i;

interface Cutting {
  readonly lines: Piece[][];
  readonly style: ParagraphStyle;
  isAfterTab: boolean;
}

/** Lines in order; the pieces of one line are in order and have no empty text. */
export function paragraphPieces(
  paragraph: DocxElement,
  style: ParagraphStyle,
): readonly (readonly Piece[])[] {
  const cutting: Cutting = { lines: [[]], style, isAfterTab: false };
  for (const child of paragraph.children ?? []) cut(cutting, child, { run: {}, href: null });
  return cutting.lines.filter((line) => line.length > 0);
}

interface Around {
  readonly run: Pick<DocxElement, 'isBold' | 'isItalic' | 'fontSize' | 'font' | 'styleName'>;
  readonly href: string | null;
}

function cut(cutting: Cutting, element: DocxElement, around: Around): void {
  if (element.type === 'text') addTexts(cutting, element.value ?? '', around);
  else if (element.type === 'tab') cutting.isAfterTab = true;
  else if (element.type === 'break') cutting.lines.push([]);
  else {
    const run = element.type === 'run' ? element : around.run;
    const href = element.type === 'hyperlink' ? (element.href ?? around.href) : around.href;
    for (const child of element.children ?? []) cut(cutting, child, { run, href });
  }
}

/** A tab may also stand in the text itself. */
function addTexts(cutting: Cutting, text: string, around: Around): void {
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) cutting.isAfterTab = true;
    addText(cutting, part, around);
  }
}

function addText(cutting: Cutting, text: string, { run, href }: Around): void {
  const line = cutting.lines.at(-1);
  if (!line || text === '') return;
  const { style } = cutting;
  const piece: Piece = {
    text,
    fontSize: run.fontSize ?? style.fontSize,
    fontName: run.font ?? '',
    isBold: run.isBold === true || style.isBold || boldStyle.test(run.styleName ?? ''),
    isItalic: run.isItalic === true || italicStyle.test(run.styleName ?? ''),
    href,
    isAfterTab: cutting.isAfterTab,
  };
  cutting.isAfterTab = false;
  const last = line.at(-1);
  if (last && !piece.isAfterTab && isSameType(last, piece)) {
    line[line.length - 1] = { ...last, text: last.text + text };
  } else line.push(piece);
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
