import { expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { layOut } from '../lay-out.ts';

type Pieces = Parameters<typeof layOut>[0];

/** What is read of the second of two pages, whose first has name and contact data. */
function secondPage(...pieces: Pieces) {
  const first = layOut([
    { text: 'Mirela Vantongeren', y: 40, size: 24 },
    { text: 'mirela@example.org', y: 80 },
    { text: 'Baker', y: 400 },
  ]);
  const second = { ...layOut([...pieces, { text: 'Miller', y: 400 }]), page: 2 };
  const lines = readLines([first, second]).filter(({ page }) => page === 2);
  return lines.map(({ text }) => text);
}

it.each<readonly [string, Pieces]>([
  ['a number', [{ text: '2', x: 300, y: 820 }]],
  ['a number between dashes', [{ text: '– 2 –', x: 300, y: 820 }]],
  ['a number of numbers', [{ text: 'Page 2 of 3', x: 300, y: 820 }]],
  ['a number in another language', [{ text: 'Seite 2 von 3', x: 300, y: 20 }]],
  ['the name once more', [{ text: 'Mirela Vantongeren', y: 20 }]],
  [
    'the name with contact data and a number',
    [
      { text: 'Mirela Vantongeren · mirela@example.org', y: 20 },
      { text: 'Page 2', right: 545, y: 20 },
    ],
  ],
  [
    'a head that a browser printed',
    [
      { text: '11/22/2026, 5:45 PM', y: 15 },
      { text: 'My résumé', x: 300, y: 15 },
    ],
  ],
  [
    'a foot that a browser printed',
    [
      { text: 'https://example.org/cv?id=7', y: 825 },
      { text: '2/3', right: 545, y: 825 },
    ],
  ],
])('drops %s', (_, pieces) => expect(secondPage(...pieces)).toEqual(['Miller']));

it.each<readonly [string, Pieces]>([
  ['a year', [{ text: '2019', y: 20 }]],
  ['a position', [{ text: 'Senior Baker', y: 20 }]],
  ['the name of somebody else', [{ text: 'Tomasin Averill', y: 20 }]],
  ['the name in a sentence', [{ text: 'Reference: Mirela Vantongeren is great', y: 20 }]],
  ['an address', [{ text: 'https://example.org/breads', y: 820 }]],
])('keeps %s at the edge of a page', (_, pieces) => {
  expect(secondPage(...pieces)).toHaveLength(2);
});

it('drops the number beside text that stays', () => {
  const pieces = [
    { text: 'Bread of all kinds', y: 820 },
    { text: '2 / 3', right: 545, y: 820 },
  ];
  expect(secondPage(...pieces)).toEqual(['Miller', 'Bread of all kinds']);
});
