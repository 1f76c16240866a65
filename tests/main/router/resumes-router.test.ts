import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createRouter, type RouterParts } from '../../../src/main/router/router.ts';
import type { ResumeVersion } from '../../../src/main/store/resume-table.ts';
import { emptyShelf, fakeRouterParts } from '../../support/fake-router-parts.ts';
import { makeResumeLine, makeResumeVersion } from '../../support/make-resume-version.ts';
import { numberedId } from '../../support/numbered-id.ts';

type Desk = RouterParts['resumeDesk'];

const first = makeResumeVersion({ id: numberedId(1) });
const second: ResumeVersion = {
  ...first,
  ...{ id: numberedId(2), lineId: first.id, number: 2, origin: 'edited', parent: 1, jobId: null },
  resume: { basics: { name: 'Mira F.' } },
};
const draft = { base: 2, revision: 5, savedAt: 9, resume: { basics: { name: 'M' } } };

/** A résumé of two versions. */
const shelf: RouterParts['resumes'] = {
  ...emptyShelf,
  findLine: (id) => ([first.id, second.id].includes(id) ? makeResumeLine(second) : null),
  get: (id) => [first, second].find((version) => version.id === id) ?? null,
  getNumber: (_id, number) => [first, second][number - 1] ?? null,
  listVersions: () => [second, first],
};

function setup(desk: Partial<Desk> = {}) {
  const parts = fakeRouterParts();
  const resumeDesk = { ...parts.resumeDesk, ...desk };
  return createRouterClient(createRouter({ ...parts, resumes: shelf, resumeDesk })).resumes;
}

describe('a résumé', () => {
  it('is given by the id of any version, as its newest one with its draft', async () => {
    const resumes = setup({ getDraft: () => draft });
    for (const { id } of [first, second]) {
      expect(await resumes.get({ id })).toMatchObject({
        ...{ id: first.id, versionId: second.id, number: 2, draft, hasPageImages: true },
        resume: { basics: { name: 'Mira F.' } },
      });
    }
  });

  it('tells its versions without their texts, and one with it', async () => {
    const resumes = setup();
    const { versions } = await resumes.versions({ id: first.id });
    expect(versions).toEqual([
      expect.objectContaining({ number: 2, origin: 'edited', parent: 1 }),
      expect.objectContaining({ number: 1, origin: 'read', parent: null }),
    ]);
    expect(versions[0]).not.toHaveProperty('resume');
    const one = await resumes.version({ id: first.id, number: 1 });
    expect(one.resume.basics.name).toBe('Mira Feld');
    const missing = resumes.version({ id: first.id, number: 3 });
    await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'resume' } });
  });

  it('is NOT_FOUND when unknown, for every act', async () => {
    const id = numberedId(9);
    const resumes = setup();
    const save = { id, base: 1, revision: 0, resume: { basics: {} } };
    for (const act of [
      ...[resumes.get({ id }), resumes.versions({ id }), resumes.draft.save(save)],
      ...[resumes.draft.discard({ id }), resumes.saveVersion({ id, revision: 1, note: null })],
      ...[resumes.restoreVersion({ id, number: 1 }), resumes.rename({ id, title: null })],
      ...[resumes.confirm({ id, number: 1, pointers: [] }), resumes.remove({ id })],
      ...[resumes.putBack({ id }), resumes.pageImage({ id, page: 1 })],
    ]) {
      await expect(act).rejects.toMatchObject({ code: 'NOT_FOUND', defined: true });
    }
  });
});

describe('a draft', () => {
  const input = { id: first.id, base: 2, revision: 4, resume: { basics: { name: 'Mine' } } };

  it('is answered with its revision and the time of its save, and not sent back', async () => {
    const saved = await setup({ saveDraft: async () => draft }).draft.save(input);
    expect(saved).toEqual({ base: 2, revision: 5, savedAt: 9 });
  });

  it('that another window has changed is refused with what is there', async () => {
    const conflict = async () => ({ conflict: draft });
    const resumes = setup({ saveDraft: conflict, saveVersion: conflict });
    const wish = { id: first.id, revision: 4, note: null };
    for (const act of [resumes.draft.save(input), resumes.saveVersion(wish)]) {
      const error = { code: 'DRAFT_CONFLICT', defined: true, data: { draft } };
      await expect(act).rejects.toMatchObject(error);
    }
  });

  it('that cannot be a version yet is refused with what is wrong', async () => {
    const problems = [{ pointer: '/work/0/startDate', code: 'date-malformed' }] as const;
    const resumes = setup({ saveVersion: async () => ({ problems }) });
    const act = resumes.saveVersion({ id: first.id, revision: 4, note: null });
    await expect(act).rejects.toMatchObject({ code: 'UNFIT', defined: true, data: { problems } });
  });

  it('that is no résumé at all does not get in', async () => {
    const resume = { basics: 'everything' } as never;
    const act = setup({ saveDraft: async () => draft }).draft.save({ ...input, resume });
    await expect(act).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
