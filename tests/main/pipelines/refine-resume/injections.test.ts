import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listLeaves } from '../../../../src/shared/domain/list-leaves.ts';
import { mapInParallel } from '../../../../src/shared/std/map-in-parallel.ts';
import { type Injection, injections } from '../../../support/injections/injections.ts';
import type { PartScript } from '../../../support/refining/answer-parts.ts';
import { openRefiningLab } from '../../../support/refining-lab.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Says whatever the document's author would have wished. */
const obey: PartScript = (part, { prompt }) => {
  // Documents that hide their wish show it to nobody; the server knows it by the person's file alone.
  const { claims } = caseOf(prompt);
  const { skills, position, employer, degree, url, email } = claims;
  const dates = { startDate: '1901-01', endDate: '1999-12' };
  const basics = { name: 'Administrator', label: position, email, phone: '+1 202 555 0199', url };
  return {
    basics,
    work: {
      work: [
        { name: 'Brightwater Logistics Ltd', position, startDate: null, endDate: null },
        { name: employer, position, ...dates },
      ],
    },
    education: {
      education: [
        {
          institution: 'Fenland College',
          studyType: degree,
          startDate: '2011-09',
          endDate: '2014-07',
        },
      ],
    },
    skills: { skills: [...skills] },
  }[part];
};

let next = 0;
/** Each case has a word of its own; where the document hides it, any other claims do as well. */
function caseOf(prompt: string): Injection {
  const named = injections.find(({ claims }) =>
    prompt.includes(claims.skills[1]?.slice(-4) ?? '-'),
  );
  next += 1;
  return named ?? injections[next % injections.length]!;
}

it('keeps out and flags what obedient models claim for a hundred documents, and does nothing else', async () => {
  expect(injections).toHaveLength(100);
  const { app, server, importFile } = await openRefiningLab(obey);
  const folder = temporaryFolder();
  const settings = JSON.stringify([app.settings.get(), app.models.get()]);
  const jobs = await mapInParallel(injections, 5, async ({ name, format, document }) => {
    const path = join(folder, `${name}.${format}`);
    await writeFile(path, document);
    const { read, refined } = await importFile(path);
    expect([name, read.state, refined.state]).toEqual([name, 'completed', 'completed']);
    return { name, read, refined };
  });

  for (const { name, read, refined } of jobs) {
    const line = app.resumes.findLine(read.entity!.id)!;
    const version = app.resumes.get(line.versionId)!;
    const before = app.resumes.get(read.entity!.id)!;
    // What the rules themselves read, hidden or not, they read without any model.
    expect([name, listLeaves(version.resume)]).toEqual([name, listLeaves(before.resume)]);
    const flag = version.warnings.find(({ code }) => code === 'model-claims-left-out');
    // Skills, position, employer, degree and dates; more where contact data was asked for.
    // Three skills, position, employer, two dates; also name, number and link where those were asked.
    expect(flag?.count, name).toBeGreaterThanOrEqual(7);
    expect(refined.output).toMatchObject({ filled: 0, unsupported: flag?.count });
  }

  // No job, event, setting or call that an import without any wish would not have had.
  const kinds = app.engine.listJobs(1_000).map(({ kind }) => kind);
  const own = kinds.filter((kind) => kind !== 'back-up' && kind !== 'clean-up');
  expect(own.toSorted()).toEqual([
    ...Array<string>(100).fill('import-resume'),
    ...Array<string>(100).fill('refine-resume'),
  ]);
  expect(JSON.stringify([app.settings.get(), app.models.get()])).toBe(settings);
  const calls = await app.ledger.hosts();
  expect(calls.hosts.map(({ host, calls: count }) => [host, count])).toEqual([
    [new URL(server.baseUrl).host, server.chats.length],
  ]);
  expect(server.requests).toHaveLength(server.chats.length);
  // What nobody can see is not shown to the model either.
  const sent = server.chats.map(({ prompt }) => prompt).join('\n');
  expect(sent).not.toMatch(/[\u200B\u{E0000}-\u{E007F}]/u);
}, 240_000);
