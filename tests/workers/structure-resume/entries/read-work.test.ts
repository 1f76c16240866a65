import { describe, expect, it } from 'vitest';
import { readWork } from '../../../../src/workers/structure-resume/entries/read-work.ts';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { column, layOut } from '../lay-out.ts';

type TextLine = Parameters<typeof column>[0][number];

const linesOf = (...lines: TextLine[]) => readLines([layOut(column(lines))]);

describe('readWork', () => {
  it.each([
    ['Data Analyst at Harbourline Payments'],
    ['Data Analyst, Harbourline Payments'],
    ['Data Analyst | Harbourline Payments'],
    ['Harbourline Payments – Data Analyst'],
    ['Harbourline Payments, Data Analyst'],
  ])('reads company and position from “%s”', (text) => {
    const [entry] = readWork(linesOf({ text, isBold: true, aside: '2019 – 2021' }));
    expect(entry).toMatchObject({ name: 'Harbourline Payments', position: 'Data Analyst' });
  });

  it('takes the place of work off the company', () => {
    const [entry] = readWork(
      linesOf(
        { text: 'Data Analyst', isBold: true, aside: '2019 – 2021' },
        { text: 'Quillfeather Books, Cardiff, Wales' },
      ),
    );
    expect(entry).toMatchObject({ name: 'Quillfeather Books', location: 'Cardiff, Wales' });
  });

  it('parts entries that have no text between them', () => {
    const entries = readWork(
      linesOf(
        { text: 'Baker', isBold: true, aside: '2019 – 2021' },
        { text: 'Crumb and Sons' },
        { text: 'Miller', isBold: true, aside: '2016 – 2019', gap: 6 },
        { text: 'Stonewheel Ltd' },
      ),
    );
    expect(entries.map(({ position }) => position)).toEqual(['Baker', 'Miller']);
    expect(entries.map(({ name }) => name)).toEqual(['Crumb and Sons', 'Stonewheel Ltd']);
  });

  it('keeps prose as the summary and bullet points as highlights', () => {
    const [entry] = readWork(
      linesOf(
        { text: 'Gardener, Hollybank Estates', isBold: true, aside: '2019 – 2021' },
        { text: 'Looked after the walled garden and the orchard of the estate.' },
        { text: '• Planted ninety apple trees.', indent: 10 },
      ),
    );
    expect(entry).toMatchObject({
      summary: 'Looked after the walled garden and the orchard of the estate.',
      highlights: ['Planted ninety apple trees.'],
    });
  });
});

describe('readWork where words do not tell', () => {
  it('lets the place of the clear entries in the head decide the unclear ones', () => {
    const entries = readWork(
      linesOf(
        { text: 'Velloway – Data Analyst', aside: '2019 – 2021' },
        { text: 'Tamarisk – Store Manager', aside: '2016 – 2019', gap: 6 },
        { text: 'Marron – Weaving Lore', aside: '2014 – 2016', gap: 6 },
      ),
    );
    expect(entries[2]).toMatchObject({ name: 'Marron', position: 'Weaving Lore' });
  });

  it('tells a town that no region follows from a second company', () => {
    const [entry] = readWork(
      linesOf(
        { text: 'Schweißer', isBold: true, aside: '2019 – heute' },
        { text: 'Falkenhof, Köln' },
      ),
    );
    expect(entry).toMatchObject({ name: 'Falkenhof', position: 'Schweißer', location: 'Köln' });
  });

  it('reads company, position and place from one line after its dates', () => {
    const [entry] = readWork(
      linesOf({ text: '2019 – 2021 Team Lead, Logistics, Ridge & Vale Builders, Denver, CO' }),
    );
    expect(entry).toMatchObject({
      name: 'Ridge & Vale Builders',
      position: 'Team Lead, Logistics',
      location: 'Denver, CO',
    });
  });

  it('gives every position under one company its name', () => {
    const entries = readWork(
      linesOf(
        { text: 'Velloway', isBold: true, aside: 'Leeds, United Kingdom' },
        { text: 'Store Manager', aside: '2019 – 2021' },
        { text: '• Trained six colleagues.', indent: 10 },
        { text: 'Cashier', aside: '2016 – 2019' },
        { text: '• Counted the till every night.', indent: 10 },
      ),
    );
    expect(entries).toMatchObject([
      { name: 'Velloway', position: 'Store Manager', startDate: '2019' },
      {
        name: 'Velloway',
        position: 'Cashier',
        startDate: '2016',
        location: 'Leeds, United Kingdom',
      },
    ]);
  });

  it('believes the labels of a form', () => {
    const [entry] = readWork(
      linesOf(
        { text: '2019 – 2021' },
        { text: 'Employer: Head of Steam' },
        { text: 'Position: Brewing' },
      ),
    );
    expect(entry).toMatchObject({ name: 'Head of Steam', position: 'Brewing' });
  });
});
