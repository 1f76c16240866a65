/** One page of the document as it was read: by which rung of the ladder, and how well. */
import { z } from 'zod';
import { pageTextSchema, type TextQuality } from '../../../shared/domain/document-text.ts';

export const pageReadingSchema = z.object({
  /** `none`: no rung could read the page. */
  mode: z.enum(['text', 'ocr', 'none']),
  text: pageTextSchema,
  /** 0–1: how sure the reader is of the characters. */
  confidence: z.number().min(0).max(1),
});
export type PageReading = z.infer<typeof pageReadingSchema>;

/** Below this a page that carries an image is taken for a scan: a stamp or a page number is no text. */
const MIN_CHARACTERS = 40;
/** A stray icon font costs a few glyphs; a broken encoding costs most of them. */
const MIN_MAPPED_SHARE = 0.85;
const MIN_WORD_SHARE = 0.5;
/** A page with this much picture and little text has its words in the picture. */
const SCAN_IMAGE_SHARE = 0.5;
const SCAN_MAX_CHARACTERS = 200;

/** Whether the text layer is worth less than what OCR would read from the page's image. */
export function needsOcr({ characters, mappedShare, wordShare, imageShare }: TextQuality): boolean {
  if (characters < MIN_CHARACTERS) return true;
  if (mappedShare < MIN_MAPPED_SHARE || wordShare < MIN_WORD_SHARE) return true;
  return imageShare >= SCAN_IMAGE_SHARE && characters < SCAN_MAX_CHARACTERS;
}

/** Letters and digits of a page, in any script. */
export function countCharacters({ text }: Pick<PageReading, 'text'>): number {
  let count = 0;
  for (const run of text.runs) count += run.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return count;
}
