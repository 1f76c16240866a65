/** Task `pdf-text`: the text layer of one page, with the position, font and size of each run. */
import {
  ImageKind,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import { findScan } from '../pdf/find-scan.ts';
import { openPage } from '../pdf/open-page.ts';
import { withPdf } from '../pdf/open-pdf.ts';
import type { TaskContext } from '../task-context.ts';
import { type Affine, toAffine } from './affine.ts';
import { createFrameFinder } from './find-frame.ts';
import type { DrawnGlyph } from './page-drawing.ts';
import { type FontProperties, type PageFont, toPageFont } from './page-font.ts';
import { readDrawing } from './read-drawing.ts';
import { readLinks } from './read-links.ts';
import { seeGlyphs } from './see-glyphs.ts';
import { textQuality } from './text-quality.ts';
import { toRuns } from './to-runs.ts';
import { withDrawnBullets } from './with-drawn-bullets.ts';

/** Looking for a scan reads the file once more a page, which large ones are to be spared. */
const maxScanFileBytes = 8_000_000;

export async function pdfText(
  { file, password, page }: TaskInput<'pdf-text'>,
  context: TaskContext,
): Promise<TaskOutput<'pdf-text'>> {
  return withPdf({ file, password }, async (pdf) => {
    const opened = await openPage(pdf, page);
    context.throwIfCancelled();
    const scan = await findScan({ file, page: opened, maxFileBytes: maxScanFileBytes });
    if (scan !== null) return bareImage(opened);
    try {
      return await readPage(opened, pdf);
    } finally {
      // Its images were decoded with it, and would stay as long as the document is open.
      opened.cleanup();
    }
  });
}

/** pdf.js would decode the image, which takes a fifth of a second and 30 MB, to find no text. */
function bareImage(page: PDFPageProxy): TaskOutput<'pdf-text'> {
  const { width, height } = page.getViewport({ scale: 1 });
  const images = [{ x: 0, y: 0, width, height }];
  return {
    text: { page: page.pageNumber, width, height, runs: [], links: [] },
    quality: textQuality({ glyphs: [], images, runs: [], width, height }),
  };
}

async function readPage(
  page: PDFPageProxy,
  pdf: PDFDocumentProxy,
): Promise<TaskOutput<'pdf-text'>> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const base: Affine = toAffine(transform);
  const operators = await page.getOperatorList();
  const drawing = readDrawing(operators, base, {
    fontOf: createFontReader(page),
    isOpaqueImage: (id) => isOpaqueImage(page, id),
    isLayerShown: await readLayers(pdf, operators.fnArray),
  });
  const { seen, hidden } = seeGlyphs(drawing, { width, height });
  const runs = [
    ...withDrawnBullets(toRuns(seen, createFrameFinder(drawing.surfaces)), drawing.marks),
  ];
  const links = [...(await readLinks(page, base))];
  const text = { page: page.pageNumber, width, height, runs, links };
  return {
    text: isWorthTelling(hidden) ? { ...text, hasHiddenText: true } : text,
    quality: textQuality({ glyphs: seen, images: drawing.images, runs, width, height }),
  };
}

/** Fewer letters are an accident, such as a page number beyond the paper's edge. */
const fewestHiddenLetters = 8;

function isWorthTelling(hidden: readonly DrawnGlyph[]): boolean {
  const letters = hidden.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return letters.length >= fewestHiddenLetters;
}

/** Asks the document for its layers only where the page has marked content. */
async function readLayers(
  pdf: PDFDocumentProxy,
  operators: readonly number[],
): Promise<(properties: unknown) => boolean> {
  if (!operators.includes(OPS.beginMarkedContentProps)) return () => true;
  const config = await pdf.getOptionalContentConfig();
  return (properties) => properties === null || config.isVisible(properties);
}

/** The kinds of pdf.js' images that have no alpha channel. */
const opaqueKinds: ReadonlySet<unknown> = new Set([ImageKind.GRAYSCALE_1BPP, ImageKind.RGB_24BPP]);

function isOpaqueImage(page: PDFPageProxy, id: string): boolean {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  if (!objects.has(id)) return false;
  return opaqueKinds.has((objects.get(id) as { readonly kind?: unknown } | null)?.kind);
}

/** Fonts by their loaded name, each made once a page. */
function createFontReader(page: PDFPageProxy): (id: string) => PageFont {
  const fonts = new Map<string, PageFont>();
  return (id) => {
    const known = fonts.get(id) ?? toPageFont(loadedFont(page, id), id);
    fonts.set(id, known);
    return known;
  };
}

function loadedFont(page: PDFPageProxy, id: string): FontProperties | null {
  return page.commonObjs.has(id) ? (page.commonObjs.get(id) as FontProperties | null) : null;
}
