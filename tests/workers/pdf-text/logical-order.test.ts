import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toLogicalOrder } from '../../../src/workers/pdf-text/logical-order.ts';

const turned = (text: string): string => [...text].toReversed().join('');

it.each([
  ['plain English, 2019 (now)', 'plain English, 2019 (now)'],
  [turned('שלום עולם'), 'שלום עולם'],
  [`${turned('סוף')} 2019 ${turned('שלום')}`, 'שלום 2019 סוף'],
  [`${turned('סוף')} (English words) ${turned('שלום עולם')}`, 'שלום עולם (English words) סוף'],
  [`${turned('سوق')} 2021 – 2019 ${turned('مرحبا')}`, 'مرحبا 2019 – 2021 سوق'],
  [`Lecturer in Hebrew (${turned('עברית')}), Oxmoor`, 'Lecturer in Hebrew (עברית), Oxmoor'],
  ['mail@example.org', 'mail@example.org'],
])('reads %j as %j', (drawn, read) => expect(toLogicalOrder(drawn)).toBe(read));

it('gives letters in their plain form', () => {
  expect(toLogicalOrder('\ufee2\ufedf\ufe8e\ufecc\ufedf\ufe8d')).toBe('العالم');
});

it('loses no character', () => {
  const piece = fc.constantFrom('שלום', 'مرحبا', 'Oxmoor', '2019', '–', ' ', '(', ')', '.', '+49');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const sorted = (text: string) =>
        [...text.replace(/[()]/g, '|')].toSorted((a, b) => (a < b ? -1 : 1)).join('');
      expect(sorted(toLogicalOrder(pieces.join('')))).toBe(sorted(pieces.join('')));
    }),
  );
});
