/** Takes the runs of a page as spans, with the links that lie over them. */
import type { PageLink, PageText, TextRun } from '../../../shared/domain/document-text.ts';
import { endlessWords } from '../../../shared/std/endless-words.ts';
import type { Span } from './line.ts';

/** Characters that nobody sees, a soft hyphen for a line break that was not needed among them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u202a-\u202e]/gu;

/** Spans in the document's own order; runs without text or with impossible boxes are left out. */
export function toSpans({ page, runs, links }: PageText): readonly Span[] {
  return runs.flatMap((run) => {
    const text = run.text
      .normalize('NFC')
      .replace(invisible, '')
      .replace(endlessWords, '')
      .replace(/\s+/gu, ' ')
      .trim();
    const isPlaced = [run.x, run.y, run.width, run.height].every(Number.isFinite);
    if (text === '' || !isPlaced || isPageWideRepeat(text) || isNoise(text, run)) return [];
    const size = run.fontSize > 0 && Number.isFinite(run.fontSize) ? run.fontSize : run.height || 1;
    return [
      {
        text,
        page,
        x: run.x,
        y: run.y,
        width: Math.max(0, run.width),
        height: isTurned(run, size) ? size : Math.max(0.1, run.height),
        size,
        font: run.fontName,
        isBold: run.isBold,
        isItalic: run.isItalic,
        url: links.find((link) => covers(link, run))?.url ?? null,
        frame: run.frame ?? null,
      },
    ];
  });
}

/**
 * Set upwards or downwards, as a heading in a narrow margin may be. Its box would take all the lines
 * beside it for one row, so it is read as a word where that box begins.
 */
function isTurned(run: TextRun, size: number): boolean {
  return run.text.length > 2 && run.height > 2 * size && run.height > run.width;
}

/** What OCR reads into rules, icons and pictures: it doubts them itself, and they are no words. */
function isNoise(text: string, { confidence }: TextRun): boolean {
  if (confidence === undefined || confidence >= 0.4) return false;
  const isRepeat = /(.)\1{2,}/u.test(text) && !/^\d+$/.test(text);
  const hasOddSigns = /[^\p{L}\p{N}.,&/+@'’()#:;%!?"“”–—-]/u.test(text);
  return isRepeat || hasOddSigns || !/\p{L}{2}|\d{2}/u.test(text);
}

/** Rules and leaders made of one repeated sign. */
function isPageWideRepeat(text: string): boolean {
  return /^([_.\-–—=*•·~])\1{4,}$/u.test(text.replace(/\s/gu, ''));
}

/** The link lies over at least half of the run. */
function covers(link: PageLink, run: TextRun): boolean {
  const width = Math.min(link.x + link.width, run.x + run.width) - Math.max(link.x, run.x);
  const height = Math.min(link.y + link.height, run.y + run.height) - Math.max(link.y, run.y);
  return width > 0.5 * run.width && height > 0.3 * run.height;
}
