import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jobSettled } from '../../../support/job-settled.ts';
import { refuse } from '../../../support/model-server/replies.ts';
import type { PartScript } from '../../../support/refining/answer-parts.ts';
import { openRefiningLab } from '../../../support/refining-lab.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The position is told below its entry, where the rules take it for a description. */
const document = `Ottoline Brackwater
Date of birth: 14 May 1981, Nationality: British

Experience
Tidegate Ltd
2019 - 2023
Brought nine hundred ships to their berth without a scratch on any of them.
Chief Pilot

Skills
Navigation, Pilotage, Seamanship
`;

const entry = {
  ...{ name: 'Tidegate Ltd', position: 'Chief Pilot', startDate: '2019', endDate: '2023' },
};
const right: PartScript = (part) => (part === 'work' ? { work: [entry] } : undefined);

async function setup(script: PartScript = right) {
  const lab = await openRefiningLab(script);
  const path = join(temporaryFolder(), 'cv.txt');
  await writeFile(path, document);
  const newestOf = (id: string) => lab.app.resumes.get(lab.app.resumes.findLine(id)!.versionId)!;
  return { ...lab, path, newestOf };
}

it('makes a version of its own of what the page shows, after the import is complete', async () => {
  const { importFile, path, newestOf } = await setup();
  const { read, refined } = await importFile(path);
  const { origin, parent, number, resume, evidence, jobId } = newestOf(read.entity!.id);
  expect([origin, parent, number, jobId]).toEqual(['refined', 1, 2, refined.id]);
  expect(resume.work).toMatchObject([entry]);
  expect(evidence['/work/0/position']?.model).toBe('test-model');
  expect(evidence['/work/0/name']?.model).toBeUndefined();
  expect(refined).toMatchObject({ state: 'completed', output: { filled: 1, unsupported: 0 } });
});

it('asks the user before it sets a version beside what they have begun, and then leaves theirs', async () => {
  let edit = async (): Promise<unknown> => undefined;
  const { app, importFile, path, newestOf } = await setup((part, request) => {
    void edit();
    return right(part, request);
  });
  edit = async () => {
    const [line] = app.resumes.listLines();
    if (line === undefined || app.resumeDesk.getDraft(line.id) !== null) return;
    const resume = { basics: { name: 'Ottoline B.' } };
    await app.resumeDesk.saveDraft(line.id, { base: 1, revision: 0, resume });
  };
  const { read, refined } = await importFile(path);
  expect(refined.failure?.code).toBe('resume-changed');
  expect(newestOf(read.entity!.id).origin).toBe('read');
  await app.answers.answer(refined.id, { type: 'confirmation', isYes: true });
  expect((await jobSettled(app, refined.id)).state).toBe('completed');
  expect(newestOf(read.entity!.id).origin).toBe('refined');
  const draft = app.resumeDesk.getDraft(app.resumes.listLines()[0]!.id);
  expect(draft?.resume).toEqual({ basics: { name: 'Ottoline B.' } });
});

it('loses one part to a bad answer, and not the rest', async () => {
  const { importFile, path, newestOf } = await setup((part, request) =>
    part === 'basics' ? { name: ['nobody'] } : right(part, request),
  );
  const { read, refined } = await importFile(path);
  expect(refined).toMatchObject({ state: 'completed', output: { filled: 1 } });
  const { origin, warnings } = newestOf(read.entity!.id);
  expect(origin).toBe('refined');
  expect(warnings).toContainEqual({ code: 'model-part-unanswered', count: 1 });
});

it('fails honestly where nothing was answered, and leaves the résumé as it was read', async () => {
  const { server, importFile, path, newestOf } = await setup();
  server.script(refuse(401));
  const { read, refined } = await importFile(path);
  expect(refined.failure?.code).toBe('provider-auth');
  expect(newestOf(read.entity!.id)).toMatchObject({ origin: 'read', number: 1 });
});

it('is not asked for where no model is chosen', async () => {
  const { app, path, server } = await setup();
  await app.models.choose('structuring', null);
  const [outcome] = await app.intake.start([app.intake.grantPath(path)]);
  if (outcome === undefined || !('job' in outcome)) throw new RangeError(outcome?.status);
  expect((await jobSettled(app, outcome.job.id)).state).toBe('completed');
  expect(app.engine.listJobs(10).map(({ kind }) => kind)).not.toContain('refine-resume');
  expect(server.chats).toEqual([]);
});
