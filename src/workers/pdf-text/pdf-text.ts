/** Task `pdf-text`: the text layer of one page, with the position, font and size of each run. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import { openPage } from '../pdf/open-page.ts';
import { withPdf } from '../pdf/open-pdf.ts';
import type { TaskContext } from '../task-context.ts';
import { type Affine, toAffine } from './affine.ts';
import { type FontProperties, type PageFont, toPageFont } from './page-font.ts';
import { readDrawing } from './read-drawing.ts';
import { readLinks } from './read-links.ts';
import { textQuality } from './text-quality.ts';
import { toRuns } from './to-runs.ts';

export async function pdfText(
  { file, page }: TaskInput<'pdf-text'>,
  context: TaskContext,
): Promise<TaskOutput<'pdf-text'>> {
  return withPdf(file, async (pdf) => {
    const opened = await openPage(pdf, page);
    context.throwIfCancelled();
    return readPage(opened, page);
  });
}

async function readPage(page: PDFPageProxy, number: number): Promise<TaskOutput<'pdf-text'>> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const base: Affine = toAffine(transform);
  const operators = await page.getOperatorList();
  const drawing = readDrawing(operators, base, createFontReader(page));
  const runs = [...toRuns(drawing.glyphs)];
  const links = [...(await readLinks(page, base))];
  return {
    text: { page: number, width, height, runs, links },
    quality: textQuality({ drawing, runs, width, height }),
  };
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
