import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Where left is left in every language. */
const mayBePhysical: readonly { readonly file: string; readonly because: string }[] = [
  {
    file: 'src/renderer/features/resumes/page-marks-view.tsx',
    because: 'marks lie over the image of a page, which is the same in every language',
  },
];

const inStyleSheets =
  /(?:^|[;{\s])((?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right)|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/gm;
const inComponents =
  /\b(?:margin|padding|border)(?:Left|Right)\b|\bstyle=\{\{[^}]*\b(?:left|right):|\s(?:ml|mr|pl|pr)=|\btextAlign: '(?:left|right)'/g;

/** Code without its comments: they may say "left". */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

function physicalStyles(file: string, text: string): readonly string[] {
  const pattern = file.endsWith('.css') ? inStyleSheets : inComponents;
  return [...withoutComments(text).matchAll(pattern)].map(([found]) => `${file}: ${found.trim()}`);
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx?)$/.test(name))
    .map((name) => relative(root, join(root, folder, name)).replaceAll('\\', '/'));
}

it('the window names no side by left or right, so that it can be turned around', () => {
  const files = sourcesOf('src/renderer').filter(
    (file) => !mayBePhysical.some((allowed) => allowed.file === file),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    physicalStyles(file, readFileSync(join(root, file), 'utf8')),
  );
  expect(found).toEqual([]);
});

describe('a style that names a side is found', () => {
  it.each([
    ['a.css', '.a { margin-left: 1rem; }'],
    ['a.css', '.a { left: 0; }'],
    ['a.css', '.a {\n  text-align: right;\n}'],
    ['a.css', '.a { border-top-left-radius: 3px; }'],
    ['a.tsx', '<p style={{ top: 0, left: 4 }} />'],
    ['a.tsx', '<Button mr="md" />'],
    ['a.tsx', 'const style = { paddingLeft: 3 };'],
  ])('in %s: %s', (file, text) => {
    expect(physicalStyles(file, text)).toHaveLength(1);
  });

  it.each([
    ['a.css', '.a { margin-inline-start: 1rem; text-align: start; }'],
    ['a.css', '/* to the left: of all */'],
    ['a.tsx', '<IconArrowLeft size={3} />'],
  ])('but not in %s: %s', (file, text) => {
    expect(physicalStyles(file, text)).toEqual([]);
  });
});
