import { afterEach, expect, it } from 'vitest';
import {
  readPageLook,
  wantedLanguage,
} from '../../../src/renderer/features/appearance/page-look.ts';

const { dataset } = document.documentElement;

afterEach(() => {
  for (const name of Object.keys(dataset)) delete dataset[name];
});

it('is as by default where the page says nothing, or what nobody understands', () => {
  const usual = { colorScheme: 'auto', density: 'comfortable', textSize: 'normal' };
  expect(readPageLook()).toEqual({ ...usual, language: 'system' });
  Object.assign(dataset, { scheme: 'purple', density: 'compact', textSize: 'vast' });
  expect(readPageLook()).toMatchObject({ ...usual, density: 'compact' });
});

it.each([
  ['system', '', { search: '', preferred: ['de-CH', 'fr'] }],
  ['en', '', { search: '', preferred: ['en'] }],
  ['pseudo', '', { search: '?lang=pseudo', preferred: ['de-CH', 'fr'] }],
  ['pseudo', '?lang=en', { search: '?lang=en', preferred: ['pseudo'] }],
])('with %s set and %j in the address, asks for the language as %j', (set, search, wanted) => {
  dataset.language = set;
  expect(wantedLanguage({ search, preferred: ['de-CH', 'fr'] })).toEqual(wanted);
});
