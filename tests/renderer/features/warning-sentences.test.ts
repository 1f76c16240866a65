import { expect, test } from 'vitest';
import { warningMessages } from '../../../src/renderer/features/resumes/warning-sentences.ts';
import type { ImportWarning } from '../../../src/shared/domain/import-result.ts';

const told = (warnings: readonly ImportWarning[]) =>
  warningMessages(warnings, (parts) => parts.join(', ')).map(({ id, values }) => [id, values]);

const skipped = (place: string): ImportWarning => ({ code: 'value-skipped', place });

test('what was left out of a data file is named by its places, in one sentence', () => {
  expect(told([skipped('work/0/startDate'), skipped('languages')])).toEqual([
    ['warning.value-skipped.places', { places: 'work/0/startDate, languages' }],
  ]);
});

test('more places than anybody reads are counted', () => {
  const many = Array.from({ length: 30 }, (_, index) => skipped(`work/${index}`));
  const [first] = told(many);
  expect(first?.[1]).toEqual({
    places: `${many
      .slice(0, 12)
      .map(({ place }) => place)
      .join(', ')}, +18`,
  });
});

test('pages are told as ranges, and what has neither in a sentence of its own', () => {
  const warnings: readonly ImportWarning[] = [
    ...[3, 1, 2, 7].map((page) => ({ code: 'ocr-uncertain', page }) as const),
    { code: 'unlike-a-resume' },
  ];
  expect(told(warnings)).toEqual([
    ['warning.ocr-uncertain.pages', { count: 4, pages: '1–3, 7' }],
    ['warning.unlike-a-resume', undefined],
  ]);
});
