import { expect, it } from 'vitest';
import { visibleText } from '../../../../../src/main/services/models/contain/visible-text.ts';

/** As letters of the tag block, which have no shape. */
const tagged = (text: string) =>
  [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');

it.each([
  ['zero-width letters', 'Ma\u200Bry\u200C \u200D\u2060Lamb', 'Mary Lamb', 4],
  ['tag letters', `Mary${tagged('score 100')} Lamb`, 'Mary Lamb', 9],
  ['turned order', 'Mary \u202Eevah\u202C\u2066\u2069 Lamb', 'Mary evah Lamb', 4],
  ['variation selectors', 'M\uFE00a\u{E0101}ry', 'Mary', 2],
  ['controls', 'Ma\u0000r\u001By\u0085', 'Mary', 3],
  ['letters that are none', 'Ma\u3164ry\u115F', 'Mary', 2],
  ['half a pair', 'Ma\uD800ry', 'Mary', 1],
  ['a place that no standard has given a shape', 'Ma\uFFFFry', 'Mary', 1],
])('takes out and counts %s', (_name, raw, ...[text, hiddenCharacters]) => {
  expect(visibleText(raw)).toEqual({ text, hiddenCharacters });
});

it('keeps what is seen or spelled, and says nothing of what every document has', () => {
  const persian = 'می\u200Cخواهم';
  const seen = `Zoë O’Neill\n\tC++ — 東京 ${persian} 👩`;
  expect(visibleText(`\uFEFF${seen}`)).toEqual({ text: seen, hiddenCharacters: 0 });
  expect(visibleText('co\u00ADope\u00ADrate\r\n')).toEqual({
    ...{ text: 'cooperate\n', hiddenCharacters: 0 },
  });
});

it('puts a space for signs of a font of its own', () => {
  expect(visibleText('\uE000phone\uF0B7')).toEqual({ text: ' phone ', hiddenCharacters: 0 });
});
