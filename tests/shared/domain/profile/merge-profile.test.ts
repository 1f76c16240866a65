import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../../src/shared/domain/profile/merge-fields.ts';
import type { Resume } from '../../../../src/shared/domain/resume.ts';
import { conflictsIn, factsOf, fieldOf, merge, merger, shown } from './lab.ts';

type Work = NonNullable<Resume['work']>[number];

const mason: Work = {
  name: 'Dovetail Joinery',
  position: 'Site manager',
  startDate: '2019-03',
  endDate: '2022-10',
};
const work = (...entries: readonly Work[]): Partial<Resume> => ({ work: [...entries] });

/** How many positions two résumés with one each come to. */
const positions = (a: Work, b: Work) => factsOf(merge([work(a), work(b)]), 'work').length;

describe('the same thing in two résumés', () => {
  it('is one fact with both sources', () => {
    const [fact, ...others] = factsOf(merge([work(mason), work(mason)]), 'work');
    expect(others).toEqual([]);
    expect(fact?.sources.map(({ resumeId, pointer }) => resumeId + pointer)).toEqual([
      'a/work/0',
      'b/work/0',
    ]);
    expect(shown(fact)).toEqual(mason);
  });

  it.each<[string, Work, Work]>([
    ['with and without the legal form', mason, { ...mason, name: 'Dovetail Joinery Ltd.' }],
    ['in capitals', mason, { ...mason, name: 'DOVETAIL JOINERY' }],
    ['with a letter misread', mason, { ...mason, name: 'Dovetai1 Joinery' }],
    ['by the year and by the month', mason, { ...mason, startDate: '2019', endDate: '2022' }],
    ['with another end', mason, { ...mason, endDate: '2022-12' }],
    ['under another title from the same month', mason, { ...mason, position: 'Project lead' }],
    ['without dates', mason, { name: mason.name, position: mason.position }],
    ['by the title and start alone', mason, { position: 'Site manager', startDate: '2019-03' }],
    ['of an employer with two names', mason, { ...mason, name: 'DJ Interiors' }],
  ])('is recognised %s', (_how, a, b) => {
    expect(positions(a, b)).toBe(1);
    expect(positions(b, a)).toBe(1);
  });

  it.each<[string, Work, Work]>([
    ['another employer', mason, { ...mason, name: 'Ashgrove Farms', startDate: '2015' }],
    [
      'a promotion',
      { ...mason, position: 'Carpenter', startDate: '2016-01', endDate: '2019-02' },
      mason,
    ],
    [
      'a return years later',
      { ...mason, startDate: '2008-01', endDate: '2010-01' },
      { ...mason, startDate: '2019-01', endDate: '2022-01' },
    ],
    ['the same title elsewhere', mason, { ...mason, name: 'Ashgrove Farms', endDate: '2020-01' }],
  ])('is not taken for %s', (_what, a, b) => {
    expect(positions(a, b)).toBe(2);
    expect(positions(b, a)).toBe(2);
  });

  it('is never two entries of one résumé', () => {
    const twice = work(mason, { ...mason, endDate: '2022-12' });
    expect(factsOf(merge([twice, work(mason)]), 'work')).toHaveLength(2);
  });
});

describe('where résumés disagree', () => {
  const basics = { name: 'Ida Norrby', email: 'ida@example.com', phone: '+46 8 000 00 11' };

  it('it is a conflict that tells each value and who says it', () => {
    const profile = merge([
      { basics },
      { basics: { ...basics, phone: '+46 8 000 00 99' } },
      { basics: { ...basics, phone: '08-000 00 11' } },
    ]);
    expect(conflictsIn(profile)).toEqual(['contact.phone']);
    const phone = fieldOf(factsOf(profile, 'contact')[0], 'phone');
    expect(
      choicesOf(phone!).map(({ text, sources }) => [text, sources.map(({ resumeId }) => resumeId)]),
    ).toEqual([
      ['+46 8 000 00 11', ['a', 'c']],
      ['+46 8 000 00 99', ['b']],
    ]);
    expect(profile.conflictCount).toBe(1);
  });

  it.each([
    ['an e-mail address in capitals', { email: 'IDA@example.com' }],
    ['a phone number with other signs', { phone: '0046 (0)8 0000011' }],
    ['a name with a middle name', { name: 'Ida Maria Norrby' }],
    ['another headline and summary', { label: 'Gardener', summary: 'Grows things.' }],
  ])('%s is no conflict', (_what, changes) => {
    const other = { ...basics, ...changes };
    expect(
      conflictsIn(merge([{ basics: { ...basics, label: 'Florist' } }, { basics: other }])),
    ).toEqual([]);
  });

  it('ends and titles of one position are conflicts, a more precise date is none', () => {
    const other = { ...mason, position: 'Foreman', startDate: '2019', endDate: '2022-12' };
    expect(conflictsIn(merge([work(mason), work(other)]))).toEqual([
      'work.position',
      'work.endDate',
    ]);
  });

  it('the résumé that tells of later years is believed until the user says otherwise', () => {
    const older = {
      basics: { phone: '+46 8 000 00 11' },
      ...work({ ...mason, endDate: '2020-01' }),
    };
    const newer = { basics: { phone: '+46 8 000 00 99' }, ...work(mason) };
    for (const resumes of [
      [older, newer],
      [newer, older],
      [older, older, newer],
    ]) {
      expect(shown(factsOf(merge(resumes), 'contact')[0]).phone).toBe('+46 8 000 00 99');
    }
  });

  it('a postcode stays with its city', () => {
    const at = (location: object) => ({ basics: { location } });
    const old = { ...at({ city: 'Malmö', postalCode: '211 19' }), ...work({ endDate: '2015' }) };
    const profile = merge([old, { ...at({ city: 'Uppsala' }), ...work({ endDate: '2021' }) }]);
    const [contact] = factsOf(profile, 'contact');
    expect(shown(contact)).toEqual({ city: 'Uppsala' });
    expect(fieldOf(contact, 'postalCode')?.found).toHaveLength(1);
  });
});

describe('lists', () => {
  it('are joined, and the same line in other words is shown once', () => {
    const lines = (...highlights: string[]) => work({ ...mason, highlights });
    const profile = merge([
      lines('Built the workshop in Lund.', 'Led 12 people.'),
      lines('Built a workshop in Lund.', 'Led 14 people.', 'Wrote the safety handbook.'),
    ]);
    const field = fieldOf(factsOf(profile, 'work')[0], 'highlights');
    expect(field?.values).toHaveLength(4);
    expect(field?.found).toHaveLength(5);
    expect(field?.found.filter(({ sameAs }) => sameAs !== null)).toHaveLength(1);
  });

  it('skills are known by any of their spellings, and keep their heading', () => {
    const skills = (name: string, ...keywords: string[]) => ({ skills: [{ name, keywords }] });
    const profile = merge([
      skills('Code', 'Node.js', 'C++', 'Postgres'),
      skills('Code', 'NodeJS', 'C', 'PostgreSQL'),
      { skills: [{ name: 'node js' }] },
    ]);
    const names = factsOf(profile, 'skills').map((fact) => shown(fact).name);
    expect(names).toHaveLength(4);
    expect(names).toEqual(expect.arrayContaining(['C', 'C++']));
    expect(shown(factsOf(profile, 'skills')[0]).group).toBe('Code');
  });

  it('languages are the same in whatever language they are named', () => {
    const speaks = (language: string) => ({ languages: [{ language }] });
    const profile = merge([
      speaks('English'),
      speaks('Englisch'),
      speaks('anglais'),
      speaks('Welsh'),
    ]);
    expect(factsOf(profile, 'languages')).toHaveLength(2);
  });

  it('a link is its address', () => {
    const url = 'https://www.example.com/ida/';
    const profiles = [{ network: 'Example', username: 'ida', url: 'http://example.com/ida' }];
    expect(factsOf(merge([{ basics: { url } }, { basics: { profiles } }]), 'links')).toHaveLength(
      1,
    );
  });
});

it('the page comes from the evidence, that of a whole entry from its first value', () => {
  const places = [{ page: 2, x: 1, y: 1, width: 1, height: 1 }];
  const evidence = { '/work/0/position': { confidence: 0.9, places } };
  const sources = [{ id: 'a', resume: { basics: {}, work: [mason] }, evidence }];
  const [fact] = merger.merge({ sources, decisions: [] }).facts;
  expect(fact?.sources[0]?.page).toBe(2);
  expect(fieldOf(fact, 'position')?.found[0]?.sources[0]?.page).toBe(2);
  expect(fieldOf(fact, 'name')?.found[0]?.sources[0]?.page).toBeNull();
});

it('positions stand in the order of time, those that go on first', () => {
  const now = { name: 'Alder Works', position: 'Surveyor', startDate: '2020' };
  const before = { name: 'Birch Works', position: 'Clerk', startDate: '2001', endDate: '2004' };
  const names = factsOf(merge([work(before, mason, now)]), 'work').map((fact) => shown(fact).name);
  expect(names).toEqual(['Alder Works', 'Dovetail Joinery', 'Birch Works']);
});

it('says which parts of a profile are missing', () => {
  const { completeness } = merge([{ basics: { name: 'Ida Norrby', email: 'ida@example.com' } }]);
  expect(completeness.known).toBe(2);
  expect(completeness.missing).toContain('summary');
  expect(merge([]).completeness.known).toBe(0);
});
