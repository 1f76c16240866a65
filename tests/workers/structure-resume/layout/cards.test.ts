import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { layOut } from '../lay-out.ts';

type Row = readonly (string | null)[];

/** Rows of cells at fixed places; `*` before a text sets it in bold type. */
function grid(rows: readonly Row[], { xs = [50, 250, 420], leading = 13 } = {}) {
  const pieces = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text === null
        ? []
        : [
            {
              text: text.replace('*', ''),
              isBold: text.startsWith('*'),
              x: xs[column] ?? 50,
              y: 100 + row * leading,
            },
          ],
    ),
  );
  return readLines([layOut(pieces)]).map(({ text }) => text);
}

describe('cards side by side', () => {
  it('are read one after the other where their titles are set alike', () => {
    const read = grid([
      ['*Ovens', '*Doughs'],
      ['Stone', 'Rye'],
      ['Gas', 'Wheat'],
    ]);
    expect(read).toEqual(['Ovens', 'Stone', 'Gas', 'Doughs', 'Rye', 'Wheat']);
  });

  it('are told by bullets on both sides', () => {
    const read = grid([
      ['• Stone', '• Rye'],
      ['• Gas', '• Wheat'],
      ['• Wood', '• Oat'],
    ]);
    expect(read).toEqual(['Stone', 'Gas', 'Wood', 'Rye', 'Wheat', 'Oat']);
  });

  it('are told by lines that were broken on either side', () => {
    const read = grid([
      ['Breads of', 'Pies'],
      ['all kinds', null],
      ['Rolls', 'Cakes for'],
      [null, 'weddings'],
      ['Buns', 'Tarts'],
    ]);
    expect(read.join(', ')).toBe(
      'Breads of, all kinds, Rolls, Buns, Pies, Cakes for, weddings, Tarts',
    );
  });

  it('may be three', () => {
    const read = grid([
      ['*Ovens', '*Doughs', '*Tools'],
      ['Stone', 'Rye', 'Peel'],
      ['Gas', 'Wheat', 'Scale'],
    ]);
    expect(read.join(' ')).toBe('Ovens Stone Gas Doughs Rye Wheat Tools Peel Scale');
  });
});

describe('the rows of a table', () => {
  it('stay rows where one side is set in another type', () => {
    const rows = [
      ['*Stone ovens', 'Expert'],
      ['*Gas ovens', 'Beginner'],
      ['*Rye dough', 'Expert'],
    ] as const;
    expect(grid(rows)).toEqual(['Stone ovens Expert', 'Gas ovens Beginner', 'Rye dough Expert']);
  });

  it('stay rows where they hold dates', () => {
    const rows = [
      ['*Period', '*Bakery', '*Position'],
      ['2019 – 2022', 'Crumb and Sons', 'Baker'],
      ['2015 – 2018', 'Millford Mills', 'Miller'],
    ] as const;
    expect(grid(rows)).toEqual([
      'Period Bakery Position',
      '2019 – 2022 Crumb and Sons Baker',
      '2015 – 2018 Millford Mills Miller',
    ]);
  });

  it('stay rows behind labels with a colon', () => {
    const rows = [
      ['Phone:', '+44 7700 900123'],
      ['Town:', 'Oxmoor, by the'],
      [null, 'river'],
    ] as const;
    expect(grid(rows)[0]).toBe('Phone: +44 7700 900123');
  });
});
