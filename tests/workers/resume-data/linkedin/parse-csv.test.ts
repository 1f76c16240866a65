import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../src/workers/resume-data/linkedin/parse-csv.ts';

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;

describe('parseCsv', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['"a,b","c\nd"', [['a,b', 'c\nd']]],
    ['"say ""yes""",b', [['say "yes"', 'b']]],
    ['5" screen,b', [['5" screen', 'b']]],
    ['"never closed,\nb', [['never closed,\nb']]],
    ['"a" b,c', [['a b', 'c']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('gives back whatever was written', () => {
    const field = fc.string({ unit: fc.constantFrom(...'ab",\n\r é'), maxLength: 12 });
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
        const text = rows.map((row) => `${row.map(quoted).join(',')}${lineEnd}`).join('');
        expect(parseCsv(text)).toEqual(rows);
      }),
    );
  });

  it('ends with rows, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a",\n\r') }), (text) => {
        for (const row of parseCsv(text)) expect(row.length).toBeGreaterThan(0);
      }),
    );
  });
});
