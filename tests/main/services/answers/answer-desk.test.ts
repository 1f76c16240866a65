import { describe, expect, it } from 'vitest';
import type { Job } from '../../../../src/main/engine/job.ts';
import { createAnswerDesk } from '../../../../src/main/services/answers/answer-desk.ts';
import type { FailureCode } from '../../../../src/shared/domain/failures.ts';
import { makeJob } from '../../../support/make-job.ts';

const blobHash = 'a'.repeat(64);
const hold = { reason: 'user', until: null, delayMs: null } as const;
const password = { type: 'password', password: 'sesame' } as const;
const yes = { type: 'confirmation', isYes: true } as const;

const asking = (code: FailureCode, parts: Partial<Job> = {}) =>
  makeJob({
    ...{ state: 'pending', hold, args: { blobHash } },
    failure: { code, values: {}, step: null, detail: '' },
    ...parts,
  });

function setup(job: Job | null, isKnown = true) {
  const done: unknown[] = [];
  const note = (what: string) => async (id: string, isYes?: boolean) => {
    done.push(isYes === undefined ? [what, id] : [what, id, isYes]);
    return job;
  };
  const desk = createAnswerDesk({
    engine: {
      getJob: (id) => (id === job?.id ? job : null),
      ...{ retry: note('retry'), confirm: note('confirm') },
      async confirmAll(batchId, isYes) {
        done.push(['confirmAll', batchId, isYes]);
        return 3;
      },
    },
    passwords: { give: (hash, given) => void done.push(['give', hash, given]) },
    consents: {
      async answer(jobId, { isAllowed, isRedacted }) {
        done.push(['consent', jobId, isAllowed, isRedacted]);
        return isKnown;
      },
    },
  });
  return { desk, done };
}

describe('an answer', () => {
  it('that is a word about sending goes to whoever asked for it', async () => {
    const job = asking('model-consent-needed');
    const { desk, done } = setup(job);
    const consent = { type: 'consent', isAllowed: true, isRedacted: false } as const;
    expect(await desk.answer(job.id, consent)).toBe(job);
    expect(done).toEqual([['consent', job.id, true, false]]);
  });

  it('to what nobody knows any more has the job look anew', async () => {
    const job = asking('model-consent-needed');
    const { desk, done } = setup(job, false);
    const consent = { type: 'consent', isAllowed: true, isRedacted: false } as const;
    expect(await desk.answer(job.id, consent)).toBe(job);
    expect(done.at(-1)).toEqual(['retry', job.id]);
  });

  it('that is a password is kept before the job goes on', async () => {
    const job = asking('password-wrong');
    const { desk, done } = setup(job);
    expect(await desk.answer(job.id, password)).toBe(job);
    expect(done).toEqual([
      ['give', blobHash, 'sesame'],
      ['retry', job.id],
    ]);
  });

  it('that is yes or no is passed on', async () => {
    const job = asking('not-a-resume');
    const { desk, done } = setup(job);
    await desk.answer(job.id, yes);
    await desk.answer(job.id, { type: 'confirmation', isYes: false });
    expect(await desk.confirmAll(null, false)).toBe(3);
    expect(done).toEqual([
      ...[
        ['confirm', job.id, true],
        ['confirm', job.id, false],
      ],
      ['confirmAll', null, false],
    ]);
  });

  it.each([
    ['to another question', asking('not-a-resume'), password],
    ['to a job that asks nothing', asking('file-unreadable'), yes],
    ['to a job that is being read', asking('password-needed', { state: 'running' }), password],
    ['to a job that waits for something else', asking('password-needed', { hold: null }), password],
  ])('%s does nothing', async (_what, job, answer) => {
    const { desk, done } = setup(job);
    expect(await desk.answer(job.id, answer)).toBeNull();
    expect(done).toEqual([]);
  });

  it('to a job that is not there does nothing', async () => {
    expect(await setup(null).desk.answer('none', yes)).toBeNull();
  });
});
