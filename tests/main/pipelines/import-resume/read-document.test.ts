import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { importLab, pageOf, resumeText } from '../../../support/import-lab.ts';

const clean = { characters: 400, mappedShare: 1, wordShare: 1, imageShare: 0 };
const scanned = { characters: 0, mappedShare: 1, wordShare: 0, imageShare: 1 };
const frenchText =
  'ingénieure au sein de la direction des réseaux elle a conduit les études pour le compte de la ville et du port avec des équipes sur le terrain dans un délai de deux mois';

const number = (input: Readonly<Record<string, unknown>>): number => Number(input.page);

/** A PDF of two pages: type, then a scan. */
const mixed = {
  'pdf-info': () => ({ pageCount: 2 }),
  'pdf-text': (input: Readonly<Record<string, unknown>>) =>
    number(input) === 1
      ? { text: pageOf(1, resumeText), quality: clean }
      : { text: pageOf(2, ''), quality: scanned },
};
const ocr = (confidence: number) => (input: Readonly<Record<string, unknown>>) => ({
  text: pageOf(number(input), resumeText),
  confidence,
});
const unreadable = () => {
  throw new AppError('file-unreadable');
};

describe('readDocument', () => {
  it('climbs with the pages that need it, and with no others', async () => {
    const lab = importLab({ answers: { ...mixed, ocr: ocr(0.9) } });
    const readings = await lab.read('application/pdf');
    expect(readings.map(({ mode }) => mode)).toEqual(['text', 'ocr']);
    expect(lab.steps.map(({ name }) => name)).toEqual(['open', 'text:1', 'text:2', 'ocr:2']);
  });

  it('draws a scan at its own resolution, and type that cannot be read at less', async () => {
    const garbled = { ...clean, mappedShare: 0.2 };
    const answers = {
      ...{ ...mixed, ocr: ocr(0.9) },
      'pdf-text': (input: Readonly<Record<string, unknown>>) => ({
        text: pageOf(number(input), number(input) === 1 ? '□□ □□ □□' : ''),
        quality: number(input) === 1 ? garbled : scanned,
      }),
    };
    const lab = importLab({ answers });
    await lab.read('application/pdf');
    const calls = lab.calls.filter(({ name }) => name === 'ocr');
    expect(calls.map(({ input }) => input.dpi)).toEqual([150, 200]);
  });

  it('reads every page of an image file by OCR', async () => {
    const lab = importLab({ answers: { 'picture-info': () => ({ pageCount: 2 }), ocr: ocr(0.9) } });
    const readings = await lab.read('image/tiff');
    expect(readings.map(({ mode, text }) => `${mode} ${text.page}`)).toEqual(['ocr 1', 'ocr 2']);
  });

  it('reads once more in the language that the scan turns out to be in', async () => {
    const french = (input: Readonly<Record<string, unknown>>) => ({
      text: pageOf(number(input), frenchText),
      confidence: String(input.languages).startsWith('fra') ? 0.95 : 0.7,
    });
    const answers = { 'picture-info': () => ({ pageCount: 1 }), ocr: french };
    const lab = importLab({ answers });
    expect((await lab.read('image/png'))[0]?.confidence).toBe(0.95);
    expect(lab.calls.at(-1)?.input.languages).toEqual(['fra', 'eng']);
    const asked = importLab({ answers });
    expect((await asked.read('image/png', ['eng']))[0]?.confidence).toBe(0.7);
  });

  it('refuses more pages than a résumé has', async () => {
    const lab = importLab({ answers: { 'pdf-info': () => ({ pageCount: 41 }) } });
    await expect(lab.read('application/pdf')).rejects.toMatchObject({ code: 'too-many-pages' });
  });

  it('goes on without a page that no rung can read', async () => {
    const lab = importLab({ answers: { ...mixed, ocr: unreadable } });
    const readings = await lab.read('application/pdf');
    expect(readings.map(({ mode }) => mode)).toEqual(['text', 'text']);
  });
});

describe('the vision rung', () => {
  const picture = { 'picture-info': () => ({ pageCount: 2 }) };
  const seen: number[] = [];
  const vision = {
    readPage: async ({ page }: { readonly page: number }) => {
      seen.push(page);
      return { text: pageOf(page, resumeText), confidence: 0.9 };
    },
  };

  it('is asked for the pages that OCR read poorly, each a paid step of its own', async () => {
    const answers = {
      ...picture,
      ocr: (input: Readonly<Record<string, unknown>>) =>
        ocr(number(input) === 1 ? 0.9 : 0.4)(input),
    };
    const lab = importLab({ answers, vision });
    const readings = await lab.read('image/tiff');
    expect(readings.map(({ mode }) => mode)).toEqual(['ocr', 'vision']);
    expect(seen).toEqual([2]);
    expect(lab.steps.filter(({ isPaid }) => isPaid)).toEqual([{ name: 'vision:2', isPaid: true }]);
  });

  it('keeps what OCR read of a page on which there is nothing to send', async () => {
    const lab = importLab({
      answers: { ...picture, ocr: ocr(0.4) },
      vision: { readPage: async () => null },
    });
    expect((await lab.read('image/tiff')).map(({ mode }) => mode)).toEqual(['ocr', 'ocr']);
  });

  it('leaves what OCR read when it cannot read the page either', async () => {
    const lab = importLab({
      answers: { ...picture, ocr: ocr(0.4) },
      vision: { readPage: async () => unreadable() },
    });
    expect((await lab.read('image/tiff')).map(({ mode }) => mode)).toEqual(['ocr', 'ocr']);
  });

  it('is left out where no model is set up', async () => {
    const lab = importLab({ answers: { ...picture, ocr: ocr(0.4) } });
    await lab.read('image/tiff');
    expect(lab.steps.map(({ name }) => name)).toEqual(['open', 'ocr:1', 'ocr:2', 'vision']);
  });
});
