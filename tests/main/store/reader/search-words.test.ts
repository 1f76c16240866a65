import { expect, it } from 'vitest';
import { toMatch, toPhrases } from '../../../../src/main/store/reader/search-words.ts';

it.each([
  ['welder', '"welder" *'],
  ['  ship  welder ', '"ship" * AND "welder" *'],
  ['"ship welder"', '"ship welder"'],
  ['„ship welder“ hull', '"ship welder" AND "hull" *'],
  ['node.js', '"node js" *'],
  ['C++', '"C" *'],
  ['jane@example.org', '"jane example org" *'],
  ['it"s', '"it s" *'],
])('reads %s as %s', (typed, match) => {
  expect(toMatch(toPhrases(typed), ['resume', 'draft'])).toBe(
    `source : (resume OR draft) AND {title body} : (${match})`,
  );
});

it('takes the first sixteen of many words', () => {
  const typed = Array.from({ length: 40 }, (_, n) => `w${n}`).join(' ');
  expect(toPhrases(typed)).toHaveLength(16);
});

it.each(['""', '+ - *', ' ', '\u0301'])('finds no word in %j', (typed) => {
  expect(toPhrases(typed)).toEqual([]);
});
