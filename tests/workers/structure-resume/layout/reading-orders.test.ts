import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../../src/shared/domain/document-text.ts';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import {
  otherOrders,
  plainOrder,
} from '../../../../src/workers/structure-resume/layout/reading-orders.ts';
import { column, layOut } from '../lay-out.ts';

const texts = 'Experience Skills Baker Miller 2019 2020–2022 Oxmoor Bread• Education ovens'.split(
  ' ',
);

/** Words on a grid fine enough for columns, margins and accidents, each with a number of its own. */
const anyRuns = fc
  .uniqueArray(fc.record({ column: fc.nat(9), row: fc.nat(30), text: fc.constantFrom(...texts) }), {
    maxLength: 60,
    selector: ({ column: x, row }) => `${x} ${row}`,
  })
  .map((cells) =>
    cells.map(({ column: at, row, text }, index): TextRun => {
      const word = `${text.replace('•', '')}w${index}`;
      const box = { x: 40 + at * 52, y: 60 + row * 14, width: word.length * 4, height: 10 };
      const type = { fontSize: 10, fontName: 'Test', isBold: index % 3 === 0, isItalic: false };
      return { text: word, ...box, ...type };
    }),
  );

const readWords = (runs: readonly TextRun[], order = plainOrder) =>
  readLines([{ ...layOut([]), runs: [...runs] }], order).flatMap(({ text }) => text.split(' '));

describe('every reading order', () => {
  it('reads each run once', () => {
    fc.assert(
      fc.property(anyRuns, fc.constantFrom(plainOrder, ...otherOrders), (runs, order) => {
        const words = runs.map(({ text }) => text);
        expect(readWords(runs, order).toSorted()).toEqual(words.toSorted());
      }),
    );
  });

  it('does not depend on the order in which the runs were drawn', () => {
    const twice = anyRuns.chain((runs) =>
      fc.tuple(
        fc.constant(runs),
        fc.shuffledSubarray([...runs], { minLength: runs.length }),
        fc.constantFrom(plainOrder, ...otherOrders),
      ),
    );
    fc.assert(
      fc.property(twice, ([runs, shuffled, order]) => {
        expect(readWords(shuffled, order)).toEqual(readWords(runs, order));
      }),
    );
  });
});

describe('the other orders', () => {
  /** Two columns in words that are no headings to anybody, of which few stand level. */
  const page = layOut([
    ...column(
      ['Ystafell', 'Crumb', 'Baker', 'Bread', 'Loaves'].map((text) => ({ text })),
      { x: 50 },
    ),
    ...column(
      ['Pobty', 'Ovens', 'Doughs', 'Rye', 'Wheat'].map((text) => ({ text })),
      { x: 300 },
    ),
  ]);
  const [, everyGutter, acrossAll] = otherOrders;

  it('read by gaps alone, or straight across', () => {
    const cut = readLines([page], everyGutter).map(({ text }) => text);
    expect(cut.slice(0, 5)).toEqual(['Ystafell', 'Crumb', 'Baker', 'Bread', 'Loaves']);
    const across = readLines([page], acrossAll).map(({ text }) => text);
    expect(across[0]).toBe('Ystafell Pobty');
  });
});
