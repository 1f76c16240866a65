/** Runs as the history and the story of a job tell of them, and a host that answers for them. */
import { ORPCError } from '@orpc/client';
import type { z } from 'zod';
import type { JobView } from '../../../src/shared/contract/jobs.ts';
import type { historyPageSchema, Story } from '../../../src/shared/contract/metrics.ts';
import { createFakeHost, type FakeHost } from './fake-host.ts';
import { makeJob } from './jobs.ts';

export type PastJob = z.infer<typeof historyPageSchema>['jobs'][number];

let count = 0;

export const noon = Date.UTC(2026, 10, 22, 12);

export function makePastJob(parts: Partial<PastJob> = {}): PastJob {
  count += 1;
  return {
    id: `00000000-0000-7000-a000-${String(count).padStart(12, '0')}`,
    ...{ kind: 'import-resume', label: `past ${count}.pdf`, state: 'completed', attempt: 1 },
    ...{ failure: null, failureValues: {}, entity: null, batchId: null, parentId: null },
    ...{ isDeadLetter: false, rerunOf: null },
    ...{ createdAt: noon, startedAt: noon + 1_000, finishedAt: noon + 5_000 },
    ...parts,
  };
}

export function makeStep(name: string, parts: Partial<Story['steps'][number]> = {}) {
  const times = { startedAt: noon + 1_000, finishedAt: noon + 2_000 };
  return { name, type: 'pure' as const, ...times, outputBytes: 20, ...parts };
}

export function makeStory(parts: Partial<Story> & { readonly job: PastJob }): Story {
  const { id } = parts.job;
  const entry = (seq: number, [at, type]: readonly [number, string], detail: object = {}) => ({
    ...{ seq, at, type, jobId: id, detail },
  });
  return {
    steps: [makeStep('open'), makeStep('structure')],
    failures: [],
    audit: [
      entry(1, [noon, 'job.queued']),
      entry(2, [noon + 1_000, 'job.claimed'], { attempt: 1 }),
      entry(3, [noon + 2_000, 'job.stepFinished'], { step: 'open' }),
      entry(4, [noon + 5_000, 'job.completed']),
    ],
    args: { fileName: parts.job.label },
    startedBy: { type: 'user' },
    ...{ children: [], reruns: [], isCut: false },
    ...parts,
  };
}

/** The live view of a job that the history tells of. */
export function toLive({
  parentId: _,
  failure: _failure,
  failureValues: _values,
  ...job
}: PastJob): JobView {
  return { ...makeJob(), ...job };
}

/** A host with this history and these stories; the history is filtered by state and text. */
export function createRunHost(past: readonly PastJob[], stories: readonly Story[] = []): FakeHost {
  const host = createFakeHost();
  const all = () => [...past, ...stories.map(({ job }) => job)];
  host.answers['metrics.history'] = (query: { state?: string; text?: string }) => ({
    jobs: past.filter(
      (job) =>
        (query.state === undefined || job.state === query.state) &&
        (query.text === undefined || job.label.includes(query.text)),
    ),
    next: null,
  });
  host.answers['metrics.historyCounts'] = () => {
    const countOf = (state: string) => past.filter((job) => job.state === state).length;
    const counts = { completed: countOf('completed'), failed: countOf('failed') };
    return { ...counts, cancelled: countOf('cancelled'), isCut: false };
  };
  host.answers['metrics.story'] = ({ id }: { id: string }) =>
    stories.find(({ job }) => job.id === id) ?? missing();
  host.answers['jobs.get'] = ({ id }: { id: string }) => {
    const known = all().find((job) => job.id === id);
    return known ? toLive(known) : (host.jobs.find((job) => job.id === id) ?? missing());
  };
  host.answers['jobs.settings'] = () => ({ fields: [], values: {} });
  host.answers['jobs.stepOutput'] = () => ({ output: { pages: 2 } });
  return host;
}

function missing(): never {
  throw new ORPCError('NOT_FOUND', { defined: true, data: { what: 'job' } });
}
