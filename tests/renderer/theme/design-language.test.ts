import { globSync, readFileSync } from 'node:fs';
import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import { cssVariables } from '../../../src/renderer/theme/css-variables.ts';
import { theme } from '../../../src/renderer/theme/theme.ts';
import { iconSizes, iconStroke } from '../../../src/renderer/theme/tokens.ts';

const { variables, light, dark } = cssVariables(mergeMantineTheme(DEFAULT_THEME, theme));
const made = new Set(
  Object.keys({ ...variables, ...light, ...dark }).filter((name) => name.startsWith('--ns-')),
);
/** Set where it is used: on the root of the page, by the settings. */
const setElsewhere = new Set(['--ns-density']);
const page = readFileSync('docs/design-language.md', 'utf8');
const named = new Set(page.match(/--ns-[a-z-]*[a-z]/g));

test('both schemes have the same colours', () => {
  const ours = (scheme: object) => Object.keys(scheme).filter((name) => name.startsWith('--ns-'));
  expect(ours(light)).toEqual(ours(dark));
});

test('the page names every variable there is, and no other', () => {
  expect([...made, ...setElsewhere].filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !made.has(name) && !setElsewhere.has(name))).toEqual([]);
});

/** The first picture of the window, before any variable is there. */
const beforeAll = 'features/appearance/look.css';
const sheets = globSync('src/renderer/**/*.css')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith(beforeAll))
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n') }));

/** Lines of all stylesheets that set such a property to something that is not allowed. */
function strays(property: RegExp, isAllowed: (value: string) => boolean): readonly string[] {
  return sheets.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => {
      const [, name = '', value = ''] = /^\s*([a-z-]+):\s*(.+?);?$/.exec(line) ?? [];
      const isStray = property.test(name) && !isAllowed(value);
      return isStray ? [`${path}:${index + 1}: ${line.trim()}`] : [];
    }),
  );
}

describe('no stylesheet has a measure of its own for', () => {
  test('colours', () => {
    const own = /#[0-9a-f]{3,8}\b|\b(rgb|rgba|hsl|oklch)\(/i;
    expect(strays(/./, (value) => !own.test(value))).toEqual([]);
  });

  test('sizes of type', () => {
    const allowed = /^(var\(--ns-type-[a-z]+\)|inherit)$/;
    expect(strays(/^font-size$/, (value) => allowed.test(value))).toEqual([]);
  });

  test('weights', () => {
    const allowed = /^(var\(--ns-weight-[a-z]+\)|400|inherit)$/;
    expect(strays(/^font-weight$/, (value) => allowed.test(value))).toEqual([]);
  });

  test('corners', () => {
    const allowed = /^(var\(--ns-radius-[a-z]+\)|0|50%|inherit)$/;
    const isAllowed = (value: string) => value.split(' ').every((one) => allowed.test(one));
    expect(strays(/^border(-[a-z]+)*-radius$/, isAllowed)).toEqual([]);
  });

  test('times', () => {
    const own = /\b\d*\.?\d+m?s\b/;
    expect(strays(/^(transition|animation)/, (value) => !own.test(value))).toEqual([]);
  });

  test('spaces', () => {
    const isOnScale = (rem: number) => Math.abs(rem) === 0.125 || Number.isInteger(rem * 4);
    const remOf = (value: string) =>
      [...value.matchAll(/(-?[\d.]+)rem/g)].map((one) => Number(one[1]));
    expect(
      strays(/^((row-|column-)?gap|margin|padding)/, (value) => remOf(value).every(isOnScale)),
    ).toEqual([]);
  });

  test('variables that are not there', () => {
    const ownOf = ({ lines }: { readonly lines: readonly string[] }) =>
      lines.flatMap((line) => /^\s*(--ns-[a-z-]+):/.exec(line)?.[1] ?? []);
    const known = new Set([...made, ...setElsewhere, ...sheets.flatMap(ownOf)]);
    const used = (value: string) => value.match(/--ns-[a-z-]*[a-z]/g) ?? [];
    expect(strays(/./, (value) => used(value).every((name) => known.has(name)))).toEqual([]);
  });
});

test('signs have one of three sizes and one stroke', () => {
  const strayed = globSync('src/renderer/**/*.tsx').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/<(?:\w+\.)?Icon\w*\b[^<>]*?\/>/gs)].flatMap(
      ([tag]) => {
        const size = Number(/size=\{(\d+)\}/.exec(tag)?.[1] ?? 18);
        const stroke = Number(/stroke=\{([\d.]+)\}/.exec(tag)?.[1] ?? iconStroke);
        // Larger ones are pictures.
        if (size > 24) return [];
        const isOne = iconSizes.some((one) => one === size) && stroke === iconStroke;
        return isOne ? [] : [`${path}: ${tag.replace(/\s+/g, ' ')}`];
      },
    ),
  );
  expect(strayed).toEqual([]);
});
