import { expect, test } from 'vitest';
import { toPortions } from '../../../../src/renderer/features/imports/portions.ts';

const megabyte = 1024 * 1024;
const sized = (...sizes: readonly number[]) =>
  sizes.map((size, at) => ({ file: { name: `${at}.pdf`, size } }));
const namesOf = (portions: ReturnType<typeof toPortions<ReturnType<typeof sized>[number]>>) =>
  portions.map((portion) => portion.map(({ file }) => file.name.slice(0, -4)).join(' '));

test('few go each alone', () => {
  expect(namesOf(toPortions(sized(1, 2, 3), 4))).toEqual(['0', '1', '2']);
});

test('no portion is larger than what one request takes', () => {
  const files = sized(...Array.from({ length: 9 }, () => megabyte));
  expect(namesOf(toPortions(files, 2))).toEqual(['0 1 2 3', '4 5 6 7', '8']);
  const small = toPortions(sized(...Array.from({ length: 130 }, () => 1)), 2);
  expect(small.map(({ length }) => length)).toEqual([64, 64, 2]);
});

test('a large one goes alone, so that it is streamed', () => {
  expect(namesOf(toPortions(sized(1, 2 * megabyte, 1), 2))).toEqual(['0 2', '1']);
});

test('a name that no portion takes goes alone', () => {
  const long = { file: { name: `${'n'.repeat(1_024)}.pdf`, size: 1 } };
  expect(toPortions([...sized(1), long, ...sized(1)], 2)).toHaveLength(2);
});
