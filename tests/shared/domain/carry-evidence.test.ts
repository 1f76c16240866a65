import { describe, expect, it } from 'vitest';
import { carryEvidence } from '../../../src/shared/domain/carry-evidence.ts';

const at = (y: number) => ({
  confidence: 0.5,
  places: [{ page: 1, x: 10, y, width: 80, height: 12 }],
});

const before = {
  resume: {
    basics: { name: 'Ines Carvalho', email: 'ines@example.org' },
    work: [
      { name: 'Harbourside', position: 'Nurse', highlights: ['One thing.', 'Another thing.'] },
      { name: 'Quayside', position: 'Cook' },
    ],
  },
  evidence: {
    '/basics/name': at(1),
    '/basics/email': at(2),
    '/work/0/name': at(3),
    '/work/0/highlights/0': at(4),
    '/work/0/highlights/1': at(5),
    '/work/1/name': at(6),
  },
  confirmed: ['/work/1/name', '/basics/email'],
};

describe('the evidence of a version that was changed', () => {
  it('stays with each value that is as it was', () => {
    const { evidence, confirmed } = carryEvidence(before, structuredClone(before.resume));
    expect(evidence).toEqual(before.evidence);
    expect(confirmed.toSorted()).toEqual(before.confirmed.toSorted());
  });

  it('goes with a value that was changed or removed', () => {
    const { evidence, confirmed } = carryEvidence(before, {
      ...before.resume,
      basics: { name: 'Ines C.' },
    });
    expect(evidence).not.toHaveProperty('/basics/name');
    expect(evidence).not.toHaveProperty('/basics/email');
    expect(confirmed).toEqual(['/work/1/name']);
  });

  it('follows entries and lines to where they were moved', () => {
    const [nurse, cook] = before.resume.work;
    const moved = { ...nurse, highlights: ['Another thing.', 'A new one.', 'One thing.'] };
    const work = [{ name: 'Somewhere new' }, cook, moved];
    const { evidence, confirmed, origins } = carryEvidence(before, { ...before.resume, work });
    expect(evidence).toMatchObject({
      '/work/1/name': at(6),
      '/work/2/name': at(3),
      '/work/2/highlights/0': at(5),
      '/work/2/highlights/2': at(4),
    });
    expect(evidence).not.toHaveProperty('/work/0/name');
    expect(evidence).not.toHaveProperty('/work/2/highlights/1');
    expect(confirmed).toContain('/work/1/name');
    expect(origins.get('/work/2/name')).toBe('/work/0/name');
  });
});
