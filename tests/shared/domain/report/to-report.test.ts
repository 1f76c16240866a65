import { expect, it } from 'vitest';
import {
  type ProgramFacts,
  type ReportedStory,
  toReport,
} from '../../../../src/shared/domain/report/to-report.ts';
import { toShownArgs } from '../../../../src/shared/domain/report/to-shown-args.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const facts: ProgramFacts = {
  ...{ version: '1.2.3', host: 'loopback', system: 'linux x64' },
  ...{ node: '24.0.0', electron: null, v8: '13.6' },
};

const name = 'Wilhelmina Canary';
const key = 'sk-canary0123456789abcdef';

/** A story with a name and a key in every place that a person or a service can write into. */
function storyWithSecrets(): ReportedStory {
  const file = `${name}.pdf`;
  const relative = {
    ...{ id: numberedId(2), kind: 'dream', label: file },
    ...{ state: 'failed' as const, createdAt: 5 },
  };
  const detail = [
    `Error: ENOENT: no such file, open '/home/${name}/${file}' with ${key}`,
    `    at ${name} (/home/${name}/${file}:1:2)`,
    `    at open (file:///home/${name}/src/apps/nightshift/src/main/services/open-file.ts:12:3)`,
    `    at async Object.read [as now] (C:\\Users\\${name}\\app\\node_modules\\pdf\\read.js:7:9)`,
    '    at node:internal/process/task_queues:95:5',
    `caused by: AppError: ${key}`,
  ].join('\n');
  return {
    job: {
      ...{ id: numberedId(1), kind: 'import-resume', label: file, state: 'failed', attempt: 3 },
      ...{
        failure: 'file-unreadable',
        failureValues: { name },
        entity: null,
        batchId: null,
        parentId: numberedId(2),
      },
      ...{ isDeadLetter: true, rerunOf: { jobId: numberedId(3), step: key } },
      ...{ createdAt: 1_000, startedAt: 2_000, finishedAt: 9_000 },
    },
    startedBy: { type: 'schedule', label: name, trigger: 'time' },
    children: [relative],
    reruns: [{ ...relative, step: 'open' }],
    steps: [
      {
        ...{ name: 'open', type: 'pure', startedAt: 2_000, finishedAt: 2_250, outputBytes: 14 },
      },
      {
        name: `read ${name}`,
        type: 'paid',
        startedAt: 3_000,
        finishedAt: 4_000,
        outputBytes: null,
      },
    ],
    failures: [{ step: 'text:1', attempt: 3, at: 8_500, code: 'file-unreadable', detail }],
    audit: [
      { seq: 1, at: 1_000, type: 'job.queued', jobId: numberedId(1), detail: { label: file } },
      { seq: 2, at: 9_000, type: 'job.failed', jobId: numberedId(1), detail: { reason: name } },
    ],
    isCut: true,
  };
}

it('holds nothing of what a person or a service wrote', () => {
  const report = toReport(storyWithSecrets(), facts);
  for (const secret of [name, 'Wilhelmina', 'Canary', key, 'canary', '.pdf', 'home', 'Users']) {
    expect(report).not.toContain(secret);
  }
});

it('says what the program knows of the fault: versions, steps, times, codes and places', () => {
  const report = toReport(storyWithSecrets(), facts);
  expect(report).toContain('Nightshift 1.2.3 (loopback) on linux x64');
  expect(report).toContain('Kind import-resume, failed, 3 attempts');
  expect(report).toContain('+1.000 s  open: 250 ms, pure, 14 bytes');
  expect(report).toContain('+7.500 s  attempt 3 in text:1: file-unreadable');
  expect(report).toContain('at open (src/main/services/open-file.ts:12:3)');
  expect(report).toContain('at Object.read (node_modules/pdf/read.js:7:9)');
  expect(report).toContain('at node:internal/process/task_queues:95:5');
  expect(report).toContain('AppError');
  expect(report).toContain('There was more of this');
});

it('shows arguments without secrets, and long ones cut', () => {
  const args = {
    ...{ fileName: 'nora.pdf', password: 'open sesame', apiKey: key, nested: { token: 'x' } },
    ...{ note: `uses ${key} for it`, text: 'a'.repeat(1_000), none: null, tokens: null },
    pages: Array.from({ length: 60 }, (_, index) => index),
  };
  const shown = toShownArgs(args);
  expect(shown).toMatchObject({
    ...{ fileName: 'nora.pdf', password: '•••', apiKey: '•••', nested: { token: '•••' } },
    ...{ note: 'uses ••• for it', none: null, tokens: null },
  });
  const { text, pages } = shown as { text: string; pages: unknown[] };
  expect(text).toBe(`${'a'.repeat(300)}… (1000 characters)`);
  expect(pages).toHaveLength(51);
  expect(pages.at(-1)).toBe('… 10 more');
});

it('does not follow arguments endlessly deep', () => {
  const deep = Array.from({ length: 30 }).reduce<{ in?: object }>((inner) => ({ in: inner }), {});
  expect(JSON.stringify(toShownArgs(deep as never))).toContain('"…"');
});
