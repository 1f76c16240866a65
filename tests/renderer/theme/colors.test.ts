import { readFileSync } from 'node:fs';
import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import { cssVariables } from '../../../src/renderer/theme/css-variables.ts';
import { theme } from '../../../src/renderer/theme/theme.ts';
import { contrast } from '../support/contrast.ts';

const { variables, light, dark } = cssVariables(mergeMantineTheme(DEFAULT_THEME, theme));
const schemes = { light, dark } as const;

test('contrast is computed as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4, 1);
});

const surfaces = ['canvas', 'surface', 'sunken'];
const texts = ['text', 'dim', 'accent', 'lamp-text', 'good', 'bad'];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colorOf = (name: string): string => {
    const color = { ...variables, ...schemes[scheme] }[`--ns-${name}`] ?? '';
    expect(color, name).toMatch(/^#[0-9a-f]{6}$/);
    return color;
  };
  const ratio = (front: string, back: string) => contrast(colorOf(front), colorOf(back));

  test.each(surfaces.flatMap((back) => texts.map((front) => [front, back] as const)))(
    '%s can be read on %s',
    (front, back) => {
      expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    ['text', 'lamp-soft'],
    ['dim', 'lamp-soft'],
    ['lamp-text', 'lamp-soft'],
    ['text', 'bad-soft'],
    ['bad', 'bad-soft'],
    ['text', 'accent-soft'],
    ['dim', 'accent-soft'],
    ['accent', 'accent-soft'],
    ['rail-text', 'rail'],
    ['rail-dim', 'rail'],
    ['lamp', 'rail'],
  ])('%s can be read on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['border-strong', 'surface'],
    ['border-strong', 'canvas'],
    ['accent', 'canvas'],
    ['lamp-line', 'surface'],
    ['lamp-line', 'canvas'],
    ['page-line', 'page'],
  ])('%s can be told from %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});

test('what is there before the first script is the canvas', () => {
  const first = readFileSync('src/renderer/features/appearance/look.css', 'utf8');
  expect(first).toContain(`light-dark(${light['--ns-canvas']}, ${dark['--ns-canvas']})`);
});
