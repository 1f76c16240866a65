import { describe, expect, it } from 'vitest';
import { imageShare } from '../../../src/workers/pdf-text/image-share.ts';
import { mapGlyphText } from '../../../src/workers/pdf-text/map-glyph-text.ts';
import type { DrawnGlyph } from '../../../src/workers/pdf-text/page-drawing.ts';
import { toPageFont } from '../../../src/workers/pdf-text/page-font.ts';
import { textQuality } from '../../../src/workers/pdf-text/text-quality.ts';
import { toRuns } from '../../../src/workers/pdf-text/to-runs.ts';

const plain = toPageFont({ name: 'Test-Regular' }, 'f1');

interface GlyphOptions {
  readonly x?: number;
  readonly width?: number;
  readonly font?: string;
}

function glyph(text: string, { x = 0, width = 5, font }: GlyphOptions = {}): DrawnGlyph {
  return {
    text,
    font: font === undefined ? plain : toPageFont({ name: font }, font),
    size: 10,
    x,
    y: 100,
    endX: x + width,
    endY: 100,
    spacing: 0,
    isStroked: false,
    ink: { fill: { color: 0, opacity: 1 }, stroke: null, clip: null, surfacesBelow: 0 },
  };
}

describe('mapGlyphText', () => {
  it.each([
    ['ﬁ', 'fi'],
    ['ﬄ', 'ffl'],
    ['\u00a0', ' '],
    ['\u2011', '-'],
    ['\u200b', ''],
    ['\uf0b7', '•'],
    ['\ue123', ''],
  ])('maps %j to %j', (text, read) => expect(mapGlyphText(glyph(text))).toBe(read));

  it('shows a soft hyphen only when it was drawn', () => {
    expect(mapGlyphText(glyph('\u00ad', { width: 3 }))).toBe('-');
    expect(mapGlyphText(glyph('\u00ad', { width: 0 }))).toBe('');
  });

  it('leaves out the pictures of icon fonts and makes bullets of symbol fonts', () => {
    expect(mapGlyphText(glyph('ENVELOPE', { font: 'ABCDEF+FontAwesome6Free-Solid' }))).toBe('');
    expect(mapGlyphText(glyph('l', { font: 'Wingdings-Regular' }))).toBe('•');
  });
});

describe('toRuns', () => {
  it('joins an accent drawn on its own with its letter', () => {
    const runs = toRuns([
      glyph('K', { x: 0 }),
      glyph('¨', { x: 5 }),
      glyph('u', { x: 5 }),
      glyph('s', { x: 10 }),
    ]);
    expect(runs[0]?.text).toBe('Küs');
  });

  it('goes on with a word whose letters come from two subsets of one font', () => {
    const runs = toRuns([
      { ...glyph('R', { x: 0 }), font: { ...plain } },
      { ...glyph('o', { x: 5 }), font: { ...plain } },
    ]);
    expect(runs.map((run) => run.text)).toEqual(['Ro']);
  });
});

describe('toPageFont', () => {
  it.each([
    ['ABCDEF+Lato-SemiBold', true, false],
    ['Calibri-BoldItalic', true, true],
    ['CMBX12', true, false],
    ['SFTI1000', false, true],
    ['Roboto-Light', false, false],
  ])('tells the style of %s', (name, isBold, isItalic) => {
    expect(toPageFont({ name }, 'f')).toMatchObject({ isBold, isItalic });
  });
});

describe('imageShare', () => {
  it('counts what images cover once', () => {
    const half = { x: 0, y: 0, width: 100, height: 50 };
    expect(imageShare([half, half], 100, 100)).toBeCloseTo(0.5, 1);
    expect(imageShare([{ x: -10, y: -10, width: 200, height: 200 }], 100, 100)).toBe(1);
    expect(imageShare([], 100, 100)).toBe(0);
  });
});

describe('textQuality', () => {
  const quality = (texts: readonly string[]) => {
    const glyphs = texts.map((text, index) => glyph(text, { x: index * 20 }));
    return textQuality({ glyphs, images: [], runs: toRuns(glyphs), width: 595, height: 842 });
  };

  it('sees glyphs that map to nothing', () => {
    expect(quality(['A', '\ufffd', '\ue001', 'B']).mappedShare).toBe(0.5);
  });

  it('sees words that are none', () => {
    expect(quality(['engineer', 'xqzrtklm', 'bridge', 'kjhgfdsw']).wordShare).toBe(0.5);
  });
});
