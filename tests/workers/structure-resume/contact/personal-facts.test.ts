import { describe, expect, it } from 'vitest';
import { column, heading, layOut } from '../lay-out.ts';
import { structure } from '../read.ts';

const basicsOf = async (pieces: Parameters<typeof layOut>[0]) =>
  (await structure(layOut(pieces))).resume.basics;

const work = [heading('Work Experience'), { text: 'Baker, Crumb and Sons', aside: '2019 – 2021' }];

describe('personal facts', () => {
  it('reads a form of labels and values', async () => {
    const basics = await basicsOf([
      { text: 'Lebenslauf', y: 40, size: 16, isBold: true },
      { text: 'Persönliche Daten', y: 70, size: 13, isBold: true },
      { text: 'Name:', y: 90 },
      { text: 'Ronja Haberkorn', x: 180, y: 90 },
      { text: 'Geburtsdatum:', y: 104 },
      { text: '14.05.1985 in Hamburg', x: 180, y: 104 },
      { text: 'Anschrift:', y: 118 },
      { text: 'Lindenallee 23, 50968 Köln', x: 180, y: 118 },
      ...column(work, { top: 150 }),
    ]);
    expect(basics).toMatchObject({
      name: 'Ronja Haberkorn',
      location: { address: 'Lindenallee 23', postalCode: '50968', city: 'Köln' },
    });
    expect(basics.phone).toBeUndefined();
  });

  it('reads a town that stands between other contact data', async () => {
    const basics = await basicsOf(
      column([
        { text: 'Saskia van der Linden', size: 20, isBold: true },
        { text: 'Utrecht, +31 20 555 0100, saskia@example.net' },
        ...work,
      ]),
    );
    expect(basics).toMatchObject({ name: 'Saskia van der Linden', location: { city: 'Utrecht' } });
  });

  it('joins a name over two lines, with its particles', async () => {
    const basics = await basicsOf(
      column([
        { text: 'Bruna Alvorada', size: 24, isBold: true },
        { text: 'dos Santos', size: 24, isBold: true },
        { text: 'bruna@example.org' },
        ...work,
      ]),
    );
    expect(basics.name).toBe('Bruna Alvorada dos Santos');
  });

  it('finds name and town below a column of other sections', async () => {
    const basics = await basicsOf([
      ...column([{ text: 'Contact', size: 13, isBold: true }, { text: 'ada@example.org' }]),
      ...column([
        { text: 'Ada Winterfield', size: 22, gap: 40 },
        { text: 'Welder', gap: 4 },
        { text: 'Sheffield' },
        ...work,
      ]),
    ]);
    expect(basics).toMatchObject({ name: 'Ada Winterfield', location: { city: 'Sheffield' } });
  });
});
