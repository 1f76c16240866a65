import { expect, it } from 'vitest';
import { planCleanUp } from '../../../../src/main/pipelines/clean-up/plan.ts';

const day = 24 * 3_600_000;
const now = 1_800_000_000_000;

it('takes away what is older than the user wants it kept', () => {
  const plan = planCleanUp(now, { jobs: 7, logs: 1, audit: 90 });
  expect(plan).toMatchObject({
    jobsBefore: now - 7 * day,
    logsBefore: now - day,
    auditBefore: now - 90 * day,
  });
});

it('takes nothing away that is kept for ever, and the rest all the same', () => {
  const plan = planCleanUp(now, { jobs: null, logs: 14, audit: null });
  expect(plan).toMatchObject({ jobsBefore: 0, auditBefore: 0, logsBefore: now - 14 * day });
});
