/** The real host of a browser's window over an engine that only tells of progress, as fast as asked. */
import type { EngineListener } from '../../src/main/engine/recorder.ts';
import { createEventStream } from '../../src/main/events/event-stream.ts';
import { startLoopbackServer } from '../../src/main/hosts/loopback/loopback-server.ts';
import { createRouter } from '../../src/main/router/router.ts';
import { fakeRouterParts, idleDesk } from '../../tests/support/fake-router-parts.ts';
import { makeJob } from '../../tests/support/make-job.ts';
import { numberedId } from '../../tests/support/numbered-id.ts';
import { silentLogger } from '../../tests/support/silent-logger.ts';

export interface EventHost {
  readonly url: string;
  /**
   * Tells of progress for a time, each event of the next job in turn.
   *
   * @returns when each event left, in milliseconds since 1970; the first has number 1
   */
  tell(wanted: { readonly perSecond: number; readonly seconds: number }): Promise<number[]>;
  close(): Promise<void>;
}

const pageFolder = new URL('../../out/renderer', import.meta.url).pathname;

/** Events carry their number as the count of pages in their sentence. */
export async function startEventHost(jobCount: number): Promise<EventHost> {
  const listeners = new Set<EngineListener>();
  const jobs = Array.from({ length: jobCount }, (_, at) =>
    makeJob({
      ...{ id: numberedId(at + 1), label: `resume-${at + 1}.pdf`, state: 'running' },
      ...{ claimToken: 'token', startedAt: Date.now(), createdAt: Date.now(), seq: at + 1 },
    }),
  );
  const engine = {
    ...{ ...idleDesk, listJobs: () => jobs, lastSeq: () => jobCount },
    listen(listener: EngineListener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const events = createEventStream({ engine, listChangesAfter: () => null });
  const server = await startLoopbackServer({
    router: createRouter(fakeRouterParts({ engine, events })),
    ...{ intake: { grantUpload: async () => '' }, pageFolder, logger: silentLogger, port: 0 },
  });

  function tellOne(number: number): void {
    const job = jobs[number % jobCount];
    if (job === undefined) return;
    const progressMessage = {
      ...{ id: 'import.text', message: 'Reading page {page} of {total}' },
      values: { page: 1, total: number },
    };
    const told = { ...job, progress: 1 + (number % 98), progressMessage };
    for (const listener of listeners) listener({ type: 'job.progressed', job: told });
  }

  return {
    url: server.url,
    async tell({ perSecond, seconds }) {
      const sentAt: number[] = [];
      const begun = performance.now();
      for (let passed = 0; passed < seconds; passed = (performance.now() - begun) / 1_000) {
        while (sentAt.length < passed * perSecond) {
          sentAt.push(performance.timeOrigin + performance.now());
          tellOne(sentAt.length);
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
      return sentAt;
    },
    close: server.close,
  };
}
