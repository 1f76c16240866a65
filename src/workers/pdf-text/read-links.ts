/** The link annotations of a page. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageLink } from '../../shared/domain/document-text.ts';
import { type Affine, applyAffine } from './affine.ts';

/** Only these are of use to a reader; anything else (file:, javascript:) is left out. */
const usefulUrl = /^(?:https?:|mailto:|tel:)/i;

interface Annotation {
  readonly subtype?: unknown;
  readonly url?: unknown;
  readonly unsafeUrl?: unknown;
  readonly rect?: readonly number[];
}

/** @param base maps the page's user space to page coordinates. */
export async function readLinks(page: PDFPageProxy, base: Affine): Promise<readonly PageLink[]> {
  const annotations: readonly Annotation[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    const url = String(annotation.url ?? annotation.unsafeUrl ?? '').trim();
    const [left, bottom, right, top] = annotation.rect ?? [];
    if (annotation.subtype !== 'Link' || !usefulUrl.test(url)) return [];
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) {
      return [];
    }
    const a = applyAffine(base, left, bottom);
    const b = applyAffine(base, right, top);
    return [
      {
        url,
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      },
    ];
  });
}
