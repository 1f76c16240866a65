import { describe, expect, it } from 'vitest';
import { lineFontSize } from '../../../src/workers/ocr/line-font-size.ts';

/** A word whose ink rises `rise` above its baseline. */
function word(text: string, rise: number) {
  return { text, box: { x0: 0, y0: 100 - rise, x1: 10, y1: 100 }, baseline: 100 };
}

describe('lineFontSize', () => {
  it('measures tall letters and small letters by their own proportions', () => {
    expect(lineFontSize([word('Klein', 7.4)])).toBeCloseTo(10);
    expect(lineFontSize([word('van', 5.3)])).toBeCloseTo(10);
    expect(lineFontSize([word('2019', 7.4)])).toBeCloseTo(10);
  });

  it('is not led astray by one odd word', () => {
    expect(lineFontSize([word('Klein', 7.4), word('van', 5.3), word('Berg', 30)])).toBeCloseTo(10);
  });

  it('takes the ink for its size where there are no letters', () => {
    expect(lineFontSize([word('—', 2)])).toBe(2);
  });
});
