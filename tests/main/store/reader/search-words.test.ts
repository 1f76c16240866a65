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
  ['""', ''],
  ['+ - *', ''],
])('reads %s as %s', (typed, match) => {
  expect(toMatch(toPhrases(typed))).toBe(match);
});

it('takes the first sixteen of many words', () => {
  const match = toMatch(toPhrases(Array.from({ length: 40 }, (_, n) => `w${n}`).join(' ')));
  expect(match.match(/AND/g)).toHaveLength(15);
});
