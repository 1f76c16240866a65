/** A host that the tests hold in their hands: it answers calls, sends events, and cuts lines. */
import { ORPCError } from '@orpc/client';
import type { Channel, Connection } from '../../../src/renderer/api/connection.ts';
import type { AppEvent } from '../../../src/shared/contract/events.ts';
import type { ImportOutcome } from '../../../src/shared/contract/imports.ts';
import type { BatchView, JobView } from '../../../src/shared/contract/jobs.ts';
import type { ResumeDetail } from '../../../src/shared/contract/resumes.ts';

type Answer = (input: never, signal: AbortSignal | undefined) => unknown;

/** A finished job as the history tells of it. */
function toPast({ id, kind, label, state, attempt, failure, entity, batchId, ...job }: JobView) {
  const { isDeadLetter, rerunOf, createdAt, startedAt, finishedAt } = job;
  return {
    ...{ id, kind, label, state, attempt, entity, batchId, isDeadLetter, rerunOf },
    ...{ failure: failure?.code ?? null, failureValues: failure?.sentence.values ?? {} },
    ...{ parentId: null, createdAt, startedAt, finishedAt },
  };
}

export interface FakeHost {
  readonly connection: Connection;
  /** What it knows; change it before the window asks. */
  jobs: JobView[];
  batches: BatchView[];
  resumes: ResumeDetail[];
  /** Whether `events.stream` is offered. */
  hasStream: boolean;
  /** Whether a line can be had. */
  isReachable: boolean;
  /** Answers of calls, by name such as `jobs.cancel`; replace what a test needs. */
  readonly answers: Record<string, Answer>;
  /** Calls in their order, as name and input. */
  readonly calls: { readonly name: string; readonly input: unknown }[];
  /** What becomes of the next files. */
  outcomeOf: (fileName: string) => ImportOutcome;
  send(...events: readonly AppEvent[]): void;
  /** Ends the event streams that are open; the line stays. */
  cutStream(): void;
  /** Ends the line. */
  cutLine(): void;
  calledWith(name: string): unknown[];
}

export function createFakeHost(): FakeHost {
  const streams = new Set<{ push(event: AppEvent): void; end(): void }>();
  let closeLine = (): void => {};

  const host: FakeHost = {
    jobs: [],
    batches: [],
    resumes: [],
    hasStream: true,
    isReachable: true,
    calls: [],
    outcomeOf: () => {
      throw new ORPCError('NOT_IMPLEMENTED');
    },
    answers: {
      'jobs.list': () => ({
        jobs: host.jobs,
        batches: host.batches,
        seq: Math.max(0, ...[...host.jobs, ...host.batches].map(({ seq }) => seq)),
      }),
      'jobs.queue': () => ({ pausedBy: null, trouble: null, gates: [] }),
      'jobs.get': ({ id }: { id: string }) => found(host.jobs, id),
      'metrics.history': ({ state }: { state?: string }) => ({
        jobs: host.jobs
          .filter((job) => job.finishedAt !== null && (state === undefined || job.state === state))
          .map(toPast),
        next: null,
      }),
      'metrics.historyCounts': () => ({ completed: 0, failed: 0, cancelled: 0, isCut: false }),
      'resumes.list': () => ({ resumes: host.resumes }),
      'resumes.listRemoved': () => ({ resumes: [] }),
      'resumes.get': ({ id }: { id: string }) => found(host.resumes, id),
      'resumes.pageImage': () => ({ dataUrl: 'data:image/png;base64,', width: 10, height: 14 }),
      'today.look': () => ({ since: null, areStepsHidden: false }),
      'system.info': () => ({ version: '0.0.0', host: 'loopback' }),
      'imports.start': ({ grants }: { grants: string[] }) => ({
        outcomes: grants.map((grant) => host.outcomeOf(grant.slice('grant of '.length))),
      }),
    },
    send: (...events) => {
      for (const stream of streams) for (const event of events) stream.push(event);
    },
    cutStream: () => {
      for (const stream of [...streams]) stream.end();
    },
    cutLine: () => {
      host.cutStream();
      closeLine();
    },
    calledWith: (name) => host.calls.filter((call) => call.name === name).map((c) => c.input),
    connection: {
      async open() {
        if (!host.isReachable) throw new Error('nobody there');
        const { promise: closed, resolve } = Promise.withResolvers<void>();
        closeLine = resolve;
        return { link: { call }, closed, close: resolve } satisfies Channel;
      },
      grantFile: async (file) => `grant of ${file.name}`,
      grantFiles: async (files) => files.map((file) => `grant of ${file.name}`),
    },
  };

  async function call(path: readonly string[], input: unknown, options: { signal?: AbortSignal }) {
    const name = path.join('.');
    host.calls.push({ name, input });
    if (name === 'events.stream') return openStream(input as { after?: number }, options.signal);
    const answer = host.answers[name];
    if (!answer) throw new ORPCError('NOT_IMPLEMENTED');
    return answer(input as never, options.signal);
  }

  function openStream({ after }: { after?: number }, signal: AbortSignal | undefined) {
    if (!host.hasStream) return refuseAtFirstEvent();
    const { events, push, end } = createEventQueue();
    const stream = { push, end };
    streams.add(stream);
    signal?.addEventListener('abort', end);
    if (after === undefined)
      push({ type: 'jobs.snapshot', seq: 0, jobs: host.jobs, batches: host.batches });
    return events(() => streams.delete(stream));
  }

  return host;
}

/** As a host does over a line: the call itself succeeds, the first event is the error. */
async function* refuseAtFirstEvent(): AsyncGenerator<AppEvent> {
  yield* [];
  throw new ORPCError('NOT_IMPLEMENTED');
}

function createEventQueue() {
  const waiting: AppEvent[] = [];
  let isEnded = false;
  let wake = (): void => {};
  return {
    push(event: AppEvent) {
      waiting.push(event);
      wake();
    },
    end() {
      isEnded = true;
      wake();
    },
    async *events(onEnd: () => void) {
      try {
        for (;;) {
          for (let next = waiting.shift(); next; next = waiting.shift()) yield next;
          if (isEnded) return;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      } finally {
        onEnd();
      }
    },
  };
}

function found<T extends { readonly id: string }>(things: readonly T[], id: string): T {
  const thing = things.find((one) => one.id === id);
  if (!thing) throw new ORPCError('NOT_FOUND', { defined: true, data: { what: 'it' } });
  return thing;
}
