import { expect, it } from 'vitest';
import { toDate } from '../../../src/workers/resume-data/to-date.ts';

it.each([
  ['2019', '2019'],
  ['2019-05', '2019-05'],
  ['2019-5', '2019-05'],
  ['2019/05/07', '2019-05-07'],
  ['2019-05-07T00:00:00.000Z', '2019-05-07'],
  ['2019-05-07 12:30', '2019-05-07'],
  ['05/2019', '2019-05'],
  ['Jan 2019', '2019-01'],
  ['Sept. 2019', '2019-09'],
  ['March 3, 2019', '2019-03-03'],
  ['  2019 ', '2019'],
  ['2020-02-29', '2020-02-29'],
])('%s is %s', (text, date) => {
  expect(toDate(text)).toEqual({ date });
});

it.each(['Present', 'current', 'NOW', 'Today', 'ongoing'])('%s has not ended', (text) => {
  expect(toDate(text)).toBe('open');
});

it.each([
  ...[
    '2019-13',
    '2019-00',
    '2019-02-30',
    '2019-04-31',
    '0000',
    '0000-00-00',
    '13/2019',
    'Foo 2019',
  ],
  ...['soon', '19', '20190', 'May', '2019-05-07-09', '1/2/2019', ''],
])('%j is no date', (text) => {
  expect(toDate(text)).toBeNull();
});
