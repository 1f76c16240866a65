/**
 * How far an import is, in percent, with a sentence. The spans follow measured times: a page of OCR
 * takes about a second, everything else together a tenth of that.
 */
import type { Message } from '../../../shared/std/message.ts';

type Progress = readonly [percent: number, message: Message];

const TEXT = { from: 2, to: 10 } as const;
const OCR = { from: 10, to: 90 } as const;
const STRUCTURING = 92;
const SAVING = 98;

function within(span: { readonly from: number; readonly to: number }, share: number): number {
  return span.from + (span.to - span.from) * share;
}

export const progressOf = {
  opening: (): Progress => [1, /*i18n*/ { id: 'import.opening', message: 'Opening the document' }],
  text: (done: number, total: number): Progress => [
    within(TEXT, done / total),
    {
      .../*i18n*/ { id: 'import.text', message: 'Reading page {page} of {total}' },
      values: { page: Math.min(done + 1, total), total },
    },
  ],
  /** @param pagesDone whole pages and the fraction of those in work */
  ocr: (pagesDone: number, total: number): Progress => [
    within(OCR, pagesDone / total),
    {
      .../*i18n*/ { id: 'import.ocr', message: 'Reading scanned page {page} of {total}' },
      values: { page: Math.min(Math.floor(pagesDone) + 1, total), total },
    },
  ],
  structuring: (): Progress => [
    STRUCTURING,
    /*i18n*/ { id: 'import.structuring', message: 'Finding out what is what' },
  ],
  saving: (): Progress => [SAVING, /*i18n*/ { id: 'import.saving', message: 'Saving' }],
};
