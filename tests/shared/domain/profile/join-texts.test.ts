import { describe, expect, it } from 'vitest';
import { createKeyOf } from '../../../../src/shared/domain/profile/comparison.ts';
import { joinTexts, type SaidText } from '../../../../src/shared/domain/profile/join-texts.ts';
import type { FieldRule } from '../../../../src/shared/domain/profile/section-rules.ts';

const keyOf = createKeyOf();

function said(text: string, parts: Partial<SaidText> = {}): SaidText {
  const source = { resumeId: text, pointer: '/x', page: null };
  return { text, source, recency: '2020', confidence: 1, place: 0, ...parts };
}

function join(
  texts: readonly SaidText[],
  as: FieldRule['as'],
  policy: FieldRule['policy'] = 'fact',
) {
  return joinTexts(texts, { as, policy }, keyOf).map(({ text, otherwise }) => [
    text,
    ...otherwise.map((other) => other.text),
  ]);
}

describe('values of one field', () => {
  it('that fit two others go with the same one, whichever came first', () => {
    const numbers = ['+46 8000011', '+47 8000011', '8000011'].map((text) => said(text));
    const joined = join(numbers, 'phone');
    expect(joined).toHaveLength(2);
    expect(join(numbers.toReversed(), 'phone')).toEqual(joined);
  });

  it.each<[FieldRule['as'], readonly string[], readonly string[][]]>([
    ['date', ['2019', '2019-03'], [['2019-03', '2019']]],
    ['date', ['2019-03', '2019-04'], [['2019-03'], ['2019-04']]],
    ['person', ['IDA NORRBY', 'Ida Norrby'], [['Ida Norrby', 'IDA NORRBY']]],
    ['organisation', ['Dovetail', 'Dovetail Ltd'], [['Dovetail Ltd', 'Dovetail']]],
    ['title', ['Senior Engineer', 'Engineer'], [['Engineer'], ['Senior Engineer']]],
    [
      'title',
      ['Sr. Engineer (m/w/d)', 'Senior engineer'],
      [['Senior engineer', 'Sr. Engineer (m/w/d)']],
    ],
    ['text', ['C1', 'Fluent (C1)'], [['C1', 'Fluent (C1)']]],
    [
      'url',
      ['https://www.example.com/', 'example.com'],
      [['example.com', 'https://www.example.com/']],
    ],
  ])('as %s: %j are %j', (as, texts, expected) => {
    expect(
      join(
        texts.map((text) => said(text)),
        as,
      ),
    ).toEqual(expected);
  });

  it('are ordered by how recent their résumé is, how many say them, how sure they were read', () => {
    const [old, rare, sure] = [said('a', { recency: '2010' }), said('b'), said('c')];
    const other = said('c', { source: { ...sure.source, resumeId: 'other' } });
    expect(join([old, rare, sure, other], 'text')).toEqual([['c'], ['b'], ['a']]);
    const unsure = said('a', { confidence: 0.4 });
    expect(join([unsure, said('b')], 'text')).toEqual([['b'], ['a']]);
  });
});

it('lines that differ in a figure are two', () => {
  const lines = ['Led a team of 12 people in Lund.', 'Led a team of 14 people in Lund.'];
  expect(
    join(
      lines.map((text) => said(text)),
      'text',
      'list',
    ),
  ).toHaveLength(2);
});
