/** One page of the document as it was read: by which rung of the ladder, and how well. */
import { z } from 'zod';
import {
  pageTextSchema,
  pageTurnSchema,
  textQualitySchema,
} from '../../../shared/domain/document-text.ts';

export const pageReadingSchema = z.object({
  /** `none`: no rung could read the page. */
  mode: z.enum(['text', 'ocr', 'vision', 'none']),
  text: pageTextSchema,
  /** 0–1: how sure the reader is of the characters. */
  confidence: z.number().min(0).max(1),
  /** What a text layer measures; other rungs are judged by their confidence. */
  quality: textQualitySchema.optional(),
  turned: pageTurnSchema.optional(),
});
export type PageReading = z.infer<typeof pageReadingSchema>;

/** A page that could not be read. */
export function unreadPage(page: number): PageReading {
  return {
    mode: 'none',
    text: { page, width: 0, height: 0, runs: [], links: [] },
    confidence: 0,
  };
}

/** Its words, in the order in which they were read. */
export function plainText({ text }: Pick<PageReading, 'text'>): string {
  return text.runs.map((run) => run.text).join(' ');
}

/** Letters and digits of a page, in any script. */
export function countCharacters(reading: Pick<PageReading, 'text'>): number {
  return plainText(reading).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
