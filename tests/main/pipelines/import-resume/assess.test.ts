import { expect, it } from 'vitest';
import { assess } from '../../../../src/main/pipelines/import-resume/assess.ts';
import type { PageReading } from '../../../../src/main/pipelines/import-resume/page-reading.ts';

const page = (mode: PageReading['mode'], number: number, confidence = 1): PageReading => ({
  mode,
  confidence,
  text: { page: number, width: 595, height: 842, runs: [], links: [] },
});

const structured = {
  resume: { basics: { name: 'Nora Ellingham' } },
  ...{ confidence: 0.8, resumeLikeness: 0.9, warnings: [{ code: 'work-missing' as const }] },
  evidence: {},
  reading: 'plain' as const,
};

it.each([
  ['text', [page('text', 1), page('text', 2)]],
  ['ocr', [page('ocr', 1, 0.9)]],
  ['mixed', [page('text', 1), page('ocr', 2, 0.9)]],
  ['text', [page('text', 1), page('none', 2)]],
] as const)('says %s for how the pages were read', (mode, readings) => {
  expect(assess(readings, structured).mode).toBe(mode);
});

it('says that the text layer was read in another order', () => {
  const accurate = { ...structured, reading: 'accurate' as const };
  expect(assess([page('text', 1)], accurate).mode).toBe('accurate');
  expect(assess([page('ocr', 1)], accurate).mode).toBe('ocr');
});

it('is as sure as the reading and the structuring together', () => {
  const { confidence } = assess([page('text', 1), page('ocr', 2, 0.5)], structured);
  expect(confidence).toBeCloseTo(0.8 * 0.75);
});

it('names every page that was not simply read', () => {
  const readings = [page('text', 1), page('ocr', 2, 0.9), page('ocr', 3, 0.4), page('none', 4)];
  expect(assess(readings, structured).warnings).toEqual([
    { code: 'page-read-by-ocr', page: 2 },
    { code: 'page-read-by-ocr', page: 3 },
    { code: 'ocr-uncertain', page: 3 },
    { code: 'page-unreadable', page: 4 },
    { code: 'work-missing' },
  ]);
});

it('refuses what looks like no résumé', () => {
  const letter = { ...structured, resumeLikeness: 0.1 };
  expect(() => assess([page('text', 1)], letter)).toThrow(
    expect.objectContaining({ code: 'not-a-resume' }),
  );
});
