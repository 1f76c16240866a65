import { describe, expect, it } from 'vitest';
import {
  figuresOf,
  type scoredFields,
  scoreResume,
} from '../../../../bench/accuracy/scoring/score-resume.ts';
import { f1Of } from '../../../../bench/accuracy/scoring/tally.ts';
import type { Resume } from '../../../../src/shared/domain/resume.ts';
import { ownPeople } from '../../../support/fixtures/own/people/index.ts';

const { resume } = ownPeople.ingridSolheimVance;
const nothing: Resume = { basics: {} };

/** F1 of one field when `given` was read of the document that shows `resume`. */
function f1(field: (typeof scoredFields)[number], given: Resume, expected = resume) {
  return f1Of(scoreResume(expected, given)[field]);
}

const withBasics = (basics: Resume['basics']): Resume => ({
  ...resume,
  basics: { ...resume.basics, ...basics },
});

describe('the score of a résumé', () => {
  it.each(Object.entries(ownPeople))('is full for a perfect reading of %s', (_, person) => {
    const figures = figuresOf([scoreResume(person.resume, person.resume)]);
    expect(figures.macroF1).toBe(1);
    expect(figures.fields['work.whole']).toBe(1);
  });

  it('is nothing for an empty reading', () => {
    expect(figuresOf([scoreResume(resume, nothing)]).macroF1).toBe(0);
  });

  it('holds a value against the reader that the document does not show', () => {
    expect(
      f1('email', withBasics({ email: 'a@example.com' }), withBasics({ email: undefined })),
    ).toBe(0);
  });

  it('leaves a field out of the mean that neither occurs nor was read', () => {
    const onlyName: Resume = { basics: { name: 'Ada Winter' } };
    const figures = figuresOf([scoreResume(onlyName, onlyName)]);
    expect(figures).toMatchObject({ macroF1: 1, fields: { skills: null } });
  });

  it('does not ask for titles in a name', () => {
    expect(f1('name', withBasics({ name: 'Ingrid SOLHEIM-VANCE, PhD' }))).toBe(1);
    expect(f1('name', withBasics({ name: 'Lead Speech Therapist' }))).toBe(0);
  });

  it('takes a phone number with or without its country for the same', () => {
    expect(f1('phone', withBasics({ phone: '(206) 555-0136' }))).toBe(1);
    expect(f1('phone', withBasics({ phone: '0136' }))).toBe(0);
  });

  it('takes an address with or without its protocol, or a user name, for the same link', () => {
    const url = 'http://www.solheimvance.example.net/';
    const profiles = [{ username: 'ingrid-solheim-vance' }, { url: 'github.com/isolheimv' }];
    expect(f1('links', withBasics({ url, profiles }))).toBe(1);
    expect(f1('links', withBasics({ url: 'https://other.example.net', profiles }))).toBeCloseTo(
      2 / 3,
    );
  });

  it('pairs jobs by what they are, not by their order', () => {
    const turned = { ...resume, work: [...(resume.work ?? [])].reverse() };
    expect(f1('work.company', turned)).toBe(1);
    expect(f1('work.dates', turned)).toBe(1);
  });

  it('counts a job that nobody has had', () => {
    const invented = { name: 'Lorem Group', position: 'Dolor', startDate: '1999' };
    const given = { ...resume, work: [...(resume.work ?? []), invented] };
    expect(f1('work.company', given)).toBeCloseTo(6 / 7);
    expect(figuresOf([scoreResume(resume, given)]).fields['work.whole']).toBeCloseTo(6 / 7);
  });

  it('counts employers in the place of positions as wrong', () => {
    const swap = resume.work?.map((job) => ({ ...job, name: job.position, position: job.name }));
    expect(f1('work.position', { ...resume, work: swap })).toBe(0);
  });

  it('does not care how skills are grouped, and forgives a letter', () => {
    const skills = [{ name: 'Dysphagja' }, { name: 'Aphasia therapy' }, { name: 'Group sessions' }];
    const research = { name: 'Other', keywords: ['Study design', 'R', 'Python', 'Grant writing'] };
    expect(f1('skills', { ...resume, skills: [...skills, research] })).toBe(1);
  });

  it('gives the summary the share of its words', () => {
    const summary = `${resume.basics.summary} Seattle`;
    expect(f1('summary', withBasics({ summary }))).toBeCloseTo(0.977, 2);
  });

  it('adds up what documents have before it takes F1, so that a long one counts for more', () => {
    const short: Resume = { ...resume, skills: [{ name: 'Patience' }] };
    const both = [scoreResume(resume, resume), scoreResume(short, { ...short, skills: [] })];
    const { skills } = figuresOf(both).fields;
    expect(skills).toBeCloseTo((2 * (7 / 8)) / (7 / 8 + 1));
  });
});
