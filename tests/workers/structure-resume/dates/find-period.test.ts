import { describe, expect, it } from 'vitest';
import { findPeriod } from '../../../../src/workers/structure-resume/dates/find-period.ts';
import { withoutPeriods } from '../../../../src/workers/structure-resume/dates/without-periods.ts';

describe('findPeriod', () => {
  it.each([
    ['Mar 2019 – Feb 2021', '2019-03', '2021-02'],
    ['March, 2019 - February, 2021', '2019-03', '2021-02'],
    ['03/2019 — 02/2021', '2019-03', '2021-02'],
    ['03.2019 bis 02.2021', '2019-03', '2021-02'],
    ['2019-03-01 - 2021-02-28', '2019-03-01', '2021-02-28'],
    ['15.03.2019 – 28.02.2021', '2019-03-15', '2021-02-28'],
    ['2019 / 03 – 2021 / 02', '2019-03', '2021-02'],
    ['2019–2021', '2019', '2021'],
    ['2019-21', '2019', '2021'],
    ['mars 2019 à février 2021', '2019-03', '2021-02'],
    ['März 2019 – Febr. 2021', '2019-03', '2021-02'],
    ['marzo de 2019 a febrero de 2021', '2019-03', '2021-02'],
    ['março de 2019 até fevereiro de 2021', '2019-03', '2021-02'],
    ['Jan – Mar 2020', '2020-01', '2020-03'],
    ['05/11 - 03/13', '2011-05', '2013-03'],
  ])('reads both ends of “%s”', (text, startDate, endDate) => {
    expect(findPeriod(text)).toMatchObject({ startDate, endDate, isOpen: false });
  });

  it.each([
    ['Mar 2019 – Present', '2019-03'],
    ['03/2019 – heute', '2019-03'],
    ['depuis mars 2019', '2019-03'],
    ['2019 - actualidad', '2019'],
    ['desde 2019', '2019'],
    ['janvier 2020 à aujourd’hui', '2020-01'],
    ['2019 –', '2019'],
  ])('sees that “%s” goes on', (text, startDate) => {
    const period = findPeriod(text);
    expect(period).toMatchObject({ startDate, isOpen: true });
    expect(period?.endDate).toBeUndefined();
  });

  it.each([
    ['June 2016', '2016-06'],
    ['Expected June 2016', '2016-06'],
    ['Summer 2016', '2016'],
    ['bis 2016', '2016'],
    ['November 1, 2016', '2016-11-01'],
  ])('takes the only date of “%s” as the end', (text, endDate) => {
    expect(findPeriod(text)).toMatchObject({ endDate, isSingle: true });
  });

  it.each(['+49 30 901820', '$2019', '2019 %', 'Room 12.2019.4', '1,200 users', 'part 20190'])(
    'finds none in “%s”',
    (text) => expect(findPeriod(text)).toBeNull(),
  );
});

describe('withoutPeriods', () => {
  it.each([
    ['Senior Engineer, Mar 2019 – Present', 'Senior Engineer'],
    ['Engineer (2019 – 2021)', 'Engineer'],
    ['2019 – 2021 | Engineer', 'Engineer'],
    ['Mar 2019 – Feb 2021 2 years', ''],
    ['Engineer', 'Engineer'],
  ])('leaves of “%s” only “%s”', (text, rest) => expect(withoutPeriods(text)).toBe(rest));
});
