import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  autosaveMs,
  createWorkingCopy,
} from '../../../../src/renderer/features/editor/working-copy.ts';
import type { ResumeDraft } from '../../../../src/shared/contract/resumes.ts';
import { makeResume } from '../../support/resumes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Save = (input: Omit<ResumeDraft, 'savedAt'>) => Promise<Omit<ResumeDraft, 'resume'>>;

function setup(save: Save = async (input) => accepted(input)) {
  const saves: Omit<ResumeDraft, 'savedAt'>[] = [];
  const shown: ResumeDraft[] = [];
  const client = {
    resumes: {
      draft: {
        save(input: Omit<ResumeDraft, 'savedAt'>) {
          saves.push(input);
          return save(input);
        },
      },
    },
  };
  const copy = createWorkingCopy({
    detail: makeResume(),
    client: client as never,
    onSaved: (draft) => shown.push(draft),
  });
  const type = (value: string) => copy.edit({ type: 'set', pointer: '/basics/name', value });
  const names = () => saves.map(({ resume }) => resume.basics.name);
  return { copy, saves, shown, type, names };
}

function accepted({ base, revision }: Omit<ResumeDraft, 'savedAt'>) {
  return { base, revision: revision + 1, savedAt: 5 };
}

function conflict(draft: ResumeDraft | null) {
  return new ORPCError('DRAFT_CONFLICT', { defined: true, data: { draft } });
}

const theirs: ResumeDraft = {
  ...{ base: 1, revision: 9, savedAt: 7 },
  resume: { basics: { name: 'Theirs' } },
};

describe('what is typed', () => {
  test('is saved within a second, though the typing goes on', async () => {
    expect(autosaveMs).toBeLessThan(1_000);
    const { copy, type, names } = setup();
    for (const name of ['I', 'In', 'Ine', 'Ines']) {
      type(name);
      expect(copy.get().save.type).toBe('saving');
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(names()).toEqual(['Ine']);
    await vi.advanceTimersByTimeAsync(autosaveMs);
    expect(names()).toEqual(['Ine', 'Ines']);
    expect(copy.get()).toMatchObject({ revision: 2, save: { type: 'saved', at: 5 } });
  });

  test('is called saved only when the host has said so', async () => {
    const answer = Promise.withResolvers<void>();
    const { copy, type, shown } = setup(async (input) => {
      await answer.promise;
      return accepted(input);
    });
    type('Ines');
    const flushed = copy.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(copy.get().save.type).toBe('saving');
    answer.resolve();
    await flushed;
    expect(copy.get().save.type).toBe('saved');
    expect(shown).toMatchObject([{ revision: 1, resume: { basics: { name: 'Ines' } } }]);
  });

  test('while a save is under way goes with the next one, under its revision', async () => {
    const first = Promise.withResolvers<void>();
    const { copy, type, saves } = setup(async (input) => {
      if (input.revision === 0) await first.promise;
      return accepted(input);
    });
    type('I');
    void copy.flush();
    type('In');
    const flushed = copy.flush();
    expect(saves).toHaveLength(1);
    first.resolve();
    await flushed;
    expect(saves).toMatchObject([{ revision: 0 }, { revision: 1 }]);
    expect(copy.get().save.type).toBe('saved');
  });

  test('is tried again by itself after a failure, which is said', async () => {
    let isBroken = true;
    const { copy, type, names } = setup(async (input) => {
      if (!isBroken) return accepted(input);
      throw new ORPCError('FAILED', { defined: true, data: { code: 'disk-full', values: {} } });
    });
    type('Ines');
    await copy.flush();
    expect(copy.get().save).toEqual({ type: 'failed', code: 'disk-full' });
    isBroken = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(copy.get().save.type).toBe('saved');
    expect(names()).toEqual(['Ines', 'Ines']);
  });
});

describe('a change of another window', () => {
  test('waits for the user, and nothing is written meanwhile', async () => {
    const { copy, type, saves } = setup(() => Promise.reject(conflict(theirs)));
    type('Mine');
    await copy.flush();
    expect(copy.get().save).toEqual({ type: 'conflict', theirs });
    type('Mine too');
    await vi.advanceTimersByTimeAsync(60_000);
    await copy.flush();
    expect(saves).toHaveLength(1);
    expect(copy.get().history.resume.basics.name).toBe('Mine too');
  });

  test('is written over where the user keeps their own', async () => {
    const { copy, type, saves } = setup(async (input) => {
      if (input.revision === 0) throw conflict(theirs);
      return accepted(input);
    });
    type('Mine');
    await copy.flush();
    copy.keepMine();
    await vi.advanceTimersByTimeAsync(0);
    expect(saves.at(-1)).toMatchObject({ revision: 9, resume: { basics: { name: 'Mine' } } });
    expect(copy.get().save.type).toBe('saved');
  });

  test('is taken over where the user says so, and can be undone', async () => {
    const { copy, type } = setup(() => Promise.reject(conflict(theirs)));
    type('Mine');
    await copy.flush();
    copy.takeTheirs();
    expect(copy.get()).toMatchObject({ revision: 9, save: { type: 'saved', at: 7 } });
    expect(copy.get().history.resume.basics.name).toBe('Theirs');
    copy.undo();
    expect(copy.get().history.resume.basics.name).toBe('Mine');
  });

  test('is none where only the answer to our own save was lost', async () => {
    const { copy, type } = setup(async ({ resume }) => {
      throw conflict({ ...theirs, resume });
    });
    type('Mine');
    await copy.flush();
    expect(copy.get()).toMatchObject({ revision: 9, save: { type: 'saved', at: 7 } });
  });
});

describe('what the host tells later', () => {
  test('is taken over where there is nothing of our own', () => {
    const { copy } = setup();
    copy.adopt(makeResume({ number: 2, resume: { basics: { name: 'Newer' } } }));
    expect(copy.get()).toMatchObject({ base: 2, revision: 0 });
    expect(copy.get().history.resume.basics.name).toBe('Newer');
  });

  test('never takes away what was typed and is not saved', () => {
    const { copy, type } = setup();
    type('Mine');
    copy.adopt(makeResume({ number: 2, resume: { basics: { name: 'Newer' } } }));
    expect(copy.get().history.resume.basics.name).toBe('Mine');
  });

  test('is not believed where it is older than our own draft', async () => {
    const { copy, type } = setup();
    type('Mine');
    await copy.flush();
    copy.adopt(makeResume());
    expect(copy.get().history.resume.basics.name).toBe('Mine');
  });
});
