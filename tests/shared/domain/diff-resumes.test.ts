import { describe, expect, it } from 'vitest';
import { diffResumes } from '../../../src/shared/domain/diff-resumes.ts';

const nurse = { position: 'Nurse', name: 'Harbourside', highlights: ['Led the night shift.'] };
const cook = { position: 'Cook', name: 'Quayside Kitchen', startDate: '2012' };
const clerk = { position: 'Clerk', name: 'Town Hall' };

describe('the difference between two versions', () => {
  it('is nothing where they say the same', () => {
    const resume = { basics: { name: 'Ines' }, work: [nurse, cook] };
    expect(diffResumes(resume, structuredClone(resume))).toEqual([]);
  });

  it('names each field that was added, changed or removed', () => {
    const before = { basics: { name: 'Ines', phone: '+44 20 7946 0100' } };
    const after = { basics: { name: 'Ines C.', email: 'ines@example.org' } };
    expect(diffResumes(before, after)).toEqual([
      { kind: 'changed', pointer: '/basics/name', before: 'Ines', after: 'Ines C.' },
      { kind: 'added', pointer: '/basics/email', before: null, after: 'ines@example.org' },
      { kind: 'removed', pointer: '/basics/phone', before: '+44 20 7946 0100', after: null },
    ]);
  });

  it('follows an entry that was moved, and does not call it new', () => {
    const changes = diffResumes({ work: [nurse, cook, clerk] }, { work: [clerk, nurse, cook] });
    expect(changes).toEqual([{ kind: 'moved', pointer: '/work/0' }]);
  });

  it('finds what was changed inside of an entry that was moved', () => {
    const head = { ...cook, position: 'Head cook' };
    const changes = diffResumes({ work: [nurse, clerk, cook] }, { work: [head, nurse, clerk] });
    expect(changes).toEqual([
      { kind: 'moved', pointer: '/work/0' },
      { kind: 'changed', pointer: '/work/0/position', before: 'Cook', after: 'Head cook' },
    ]);
  });

  it('tells an entry that took the place of another from a changed one', () => {
    const kinds = diffResumes({ work: [nurse] }, { work: [cook] }).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['added', 'removed']));
  });

  it('sees a sentence that was reworded as one change', () => {
    const before = { highlights: ['Led the night shift.', 'Trained two students.'] };
    const after = { highlights: ['Led the long night shift.', 'Trained two students.'] };
    expect(diffResumes(before, after)).toEqual([
      {
        ...{ kind: 'changed', pointer: '/highlights/0' },
        ...{ before: 'Led the night shift.', after: 'Led the long night shift.' },
      },
    ]);
  });
});
