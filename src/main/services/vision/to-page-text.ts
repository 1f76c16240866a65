import type { PageText } from '../../../shared/domain/document-text.ts';

/** A4, in points. */
const WIDTH = 595;
const MARGIN = 50;
const SIZE = 10;
const LINE_HEIGHT = 14;
/** Of the size, as most type has it. */
const LETTER_WIDTH = 0.5;
const MAX_LINES = 400;
const MAX_LENGTH = 500;

/** Lines of text laid out one below the other: where they stood on the page is not known. */
export function toPageText(page: number, lines: readonly string[], confidence: number): PageText {
  const shown = lines.slice(0, MAX_LINES).map((line) => line.slice(0, MAX_LENGTH));
  return {
    ...{ page, width: WIDTH, height: MARGIN * 2 + shown.length * LINE_HEIGHT, links: [] },
    runs: shown.map((text, index) => ({
      ...{ text, x: MARGIN, y: MARGIN + index * LINE_HEIGHT, height: SIZE, fontSize: SIZE },
      width: Math.min(WIDTH - 2 * MARGIN, text.length * SIZE * LETTER_WIDTH),
      ...{ fontName: '', isBold: false, isItalic: false, confidence },
    })),
  };
}
