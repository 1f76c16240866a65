import { z } from 'zod';

/**
 * A piece of text set in one go, with its place on the page.
 *
 * All lengths are PDF points (1/72 inch); the origin is the top left corner of the page as shown,
 * x grows to the right, y downwards. Every reader (PDF, OCR, DOCX) gives this same shape, so that
 * structuring sees one kind of input.
 */
export const textRunSchema = z.object({
  text: z.string(),
  x: z.number(),
  /** Top edge of the line box, so that `y + height` is its bottom. */
  y: z.number(),
  width: z.number(),
  height: z.number(),
  /** Font size in points; for OCR estimated from the line's height. */
  fontSize: z.number(),
  fontName: z.string(),
  isBold: z.boolean(),
  isItalic: z.boolean(),
  /** Number, on its page, of the tag or cell with a ground or border of its own that it stands in. */
  frame: z.number().int().nonnegative().optional(),
  /** 0–1; only readers that guess (OCR) give it. */
  confidence: z.number().min(0).max(1).optional(),
});
export type TextRun = z.infer<typeof textRunSchema>;

/** A link annotation: where it is and where it leads. */
export const pageLinkSchema = z.object({
  url: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type PageLink = z.infer<typeof pageLinkSchema>;

export const pageTextSchema = z.object({
  /** 1-based. */
  page: z.number().int().positive(),
  width: z.number(),
  height: z.number(),
  runs: z.array(textRunSchema),
  links: z.array(pageLinkSchema),
  /** The document holds words here that nobody sees; they are not among the runs. */
  hasHiddenText: z.boolean().optional(),
});
export type PageText = z.infer<typeof pageTextSchema>;

/**
 * How the image of a page was turned before it was read, because it lay askew: the text has its
 * places on the turned page, which is centred on the page as shown.
 */
export const pageTurnSchema = z.object({
  /** Degrees, clockwise. */
  degrees: z.number(),
  /** Points, of the page as shown. */
  shownWidth: z.number().positive(),
  shownHeight: z.number().positive(),
});
export type PageTurn = z.infer<typeof pageTurnSchema>;

/** How well a page's text layer reads, measured, to decide whether to climb the ladder. */
export const textQualitySchema = z.object({
  /** Letters and digits on the page. */
  characters: z.number().int().nonnegative(),
  /** Share (0–1) of characters that map to real letters: no U+FFFD, private use, or controls. */
  mappedShare: z.number().min(0).max(1),
  /** Share (0–1) of words that look like words of a language rather than glyph noise. */
  wordShare: z.number().min(0).max(1),
  /** Share (0–1) of the page covered by images. */
  imageShare: z.number().min(0).max(1),
});
export type TextQuality = z.infer<typeof textQualitySchema>;
