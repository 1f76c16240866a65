import { expect, it } from 'vitest';
import type { Resume } from '../../../../src/shared/domain/resume.ts';
import { fieldConfidence } from '../../../../src/workers/structure-resume/evidence/field-confidence.ts';

const whole = { start: 0, end: 9, isWhole: true };

function sureOf(pointer: string, value: string, resume: Partial<Resume> = {}): number {
  const field = pointer.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const placed = { pointer, field, value, occurrence: whole };
  return fieldConfidence(placed, { basics: {}, ...resume });
}

const work = (name: string, position: string): Partial<Resume> => ({ work: [{ name, position }] });

it('is surer of a position whose words name one than of one told by its place alone', () => {
  const named = sureOf('/work/0/position', 'Engineer', work('Ellingham', 'Engineer'));
  const unclear = sureOf('/work/0/position', 'Marrow', work('Ellingham', 'Marrow'));
  expect(named).toBeGreaterThan(unclear);
  expect(unclear).toBeGreaterThan(0.7);
});

it('doubts an employer that reads like a position beside a position that does not', () => {
  const resume = work('Senior Engineer', 'Ellingham');
  expect(sureOf('/work/0/name', 'Senior Engineer', resume)).toBeLessThanOrEqual(0.5);
});

it('doubts a school that reads like a degree', () => {
  const resume = { education: [{ institution: 'Bachelor of Arts', area: 'Westmarch' }] };
  expect(sureOf('/education/0/institution', 'Bachelor of Arts', resume)).toBeLessThanOrEqual(0.5);
});

it('doubts a sentence among the skills and a name with signs that no name has', () => {
  expect(sureOf('/skills/0/name', 'is used to work in teams of ten')).toBeLessThan(0.7);
  expect(sureOf('/basics/name', 'page 1/3')).toBeLessThan(0.7);
});

it('doubts what the document does not show as it is', () => {
  const placed = { pointer: '/basics/email', field: 'email', value: 'a@b.example' };
  const shown = fieldConfidence({ ...placed, occurrence: whole }, { basics: {} });
  const unseen = fieldConfidence({ ...placed, occurrence: null }, { basics: {} });
  expect(unseen).toBeLessThan(0.65);
  expect(shown).toBeGreaterThan(0.95);
});
