import { describe, expect, it } from 'vitest';
import {
  addFact,
  type FieldChanges,
  removeFact,
  sayOfFact,
  wrongFields,
} from '../../../../src/shared/domain/profile/decide.ts';
import type { Decision } from '../../../../src/shared/domain/profile/decision.ts';
import type { ProfileSection } from '../../../../src/shared/domain/profile/section-rules.ts';
import type { Resume } from '../../../../src/shared/domain/resume.ts';
import { factsOf, fieldOf, merge, merger, shown, sourcesOf } from './lab.ts';

const job = { name: 'Dovetail Joinery', position: 'Site manager', startDate: '2019-03' };
const resume: Partial<Resume> = { basics: { name: 'Ida Norrby' }, work: [job] };

function say(changes: FieldChanges, before: readonly Decision[] = []): Decision {
  const input = { sources: sourcesOf(resume), decisions: before };
  const { id } = factsOf(merger.merge(input), 'work')[0]!;
  return { ...sayOfFact(merger.findFact(input, id)!, changes), revision: before.length + 1 };
}

describe('what the user says', () => {
  it('stands against the résumés, and can be taken back', () => {
    const said = say({ position: ['Head of site'] });
    const [fact] = factsOf(merge([resume], [said]), 'work');
    expect(fact).toMatchObject({ id: said.id, revision: 1 });
    expect(shown(fact).position).toBe('Head of site');
    expect(fieldOf(fact, 'position')?.found[0]?.text).toBe('Site manager');
    const back = say({ position: null }, [said]);
    expect(fieldOf(factsOf(merge([resume], [back]), 'work')[0], 'position')).toMatchObject({
      ...{ values: ['Site manager'], by: 'resumes' },
    });
  });

  it('may be that there is nothing', () => {
    const said = say({ startDate: [] });
    expect(fieldOf(factsOf(merge([resume], [said]), 'work')[0], 'startDate')?.values).toEqual([]);
  });

  it('leaves what was said of other fields', () => {
    const first = say({ position: ['Head of site'] });
    expect(say({ endDate: ['2022'] }, [first]).said).toEqual({
      ...{ position: ['Head of site'], endDate: ['2022'] },
    });
  });

  it('is known again in a résumé that was written from the profile', () => {
    const said = say({ name: ['Timber & Co'], position: ['Director'], startDate: ['2011-01'] });
    const written = { name: 'Timber & Co', position: 'Director', startDate: '2011-01' };
    expect(factsOf(merge([resume, { work: [written] }], [said]), 'work')).toHaveLength(1);
  });

  it('settles a conflict', () => {
    const other = { ...resume, work: [{ ...job, position: 'Foreman' }] };
    expect(merge([resume, other]).conflictCount).toBe(1);
    expect(merge([resume, other], [say({ position: ['Foreman'] })]).conflictCount).toBe(0);
  });

  it('keeps a thing whose last résumé is gone, as it was', () => {
    const said = say({ endDate: ['2022'] });
    const [fact] = factsOf(merge([], [said]), 'work');
    expect(shown(fact)).toEqual({ ...job, endDate: '2022' });
    expect(fact?.sources).toEqual([]);
  });
});

it('what was removed is known again in another résumé, in other words too', () => {
  const input = { sources: sourcesOf(resume), decisions: [] };
  const { id } = factsOf(merger.merge(input), 'work')[0]!;
  const removed = { ...removeFact(merger.findFact(input, id)!, true), revision: 1 };
  const other = { work: [{ ...job, name: 'Dovetail Joinery Ltd', startDate: '2019' }] };
  const profile = merge([resume, other], [removed]);
  expect(factsOf(profile, 'work')).toEqual([]);
  expect(profile.removed).toHaveLength(1);
});

it('a thing of the user alone takes in the résumé that comes later', () => {
  const own = { ...addFact('own', 'skills', { name: ['PostgreSQL'] }), revision: 1 };
  expect(merge([], [own]).facts).toMatchObject([{ id: 'own', sources: [] }]);
  const facts = merge([{ skills: [{ name: 'postgres' }] }], [own]).facts;
  expect(facts).toMatchObject([{ id: 'own', sources: [{ resumeId: 'a' }] }]);
  expect(shown(facts[0]).name).toBe('PostgreSQL');
});

it.each<readonly [ProfileSection, FieldChanges, readonly string[]]>([
  // Of another section, and a name that every object knows.
  ['skills', { position: ['x'] }, ['position']],
  ['skills', { constructor: ['x'] }, ['constructor']],
  // Two values where there is one, and a date that is none.
  ['work', { position: ['a', 'b'] }, ['position']],
  ['work', { endDate: ['soon'] }, ['endDate']],
  ['work', { endDate: ['2020-02'], name: null, highlights: ['a', 'b'] }, []],
])('of %s with %j refuses %j', (section, changes, wrong) => {
  expect(wrongFields(section, changes)).toEqual(wrong);
});
