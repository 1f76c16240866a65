/** `metrics.*`: figures, history and stories of jobs, all read beside the main thread. */
import type { RunLog } from '../../shared/contract/run-log.ts';
import { toReport } from '../../shared/domain/report/to-report.ts';
import type { Gate } from '../engine/gate.ts';
import type { Clock } from '../engine/ports.ts';
import type { StoreReader } from '../store/reader/store-reader.ts';
import type { Implementer } from './implementer.ts';
import { toMetrics, toStory } from './metrics-view.ts';
import { programFacts } from './program-facts.ts';
import type { SystemParts } from './system-router.ts';

export interface MetricsParts {
  readonly reader: Pick<StoreReader, 'run'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly info: SystemParts['info'];
  readonly engine: { listGates(): readonly Gate[] };
  readonly readRunLog: (jobId: string) => Promise<RunLog>;
  readonly blobs: { sizeOf(hash: string): Promise<number | null> };
}

export function createMetricsRouter(os: Implementer, parts: MetricsParts) {
  const { reader, clock, engine, blobs } = parts;
  return {
    get: os.metrics.get.handler(async () =>
      toMetrics(await reader.run('metrics', { now: clock.now() }), engine.listGates()),
    ),
    history: os.metrics.history.handler(({ input }) => reader.run('history', input)),
    historyCounts: os.metrics.historyCounts.handler(({ input }) =>
      reader.run('history-counts', input),
    ),
    story: os.metrics.story.handler(async ({ input, errors }) => {
      const story = await reader.run('story', input);
      if (story === null) throw errors.NOT_FOUND({ data: { what: 'job' } });
      return toStory(story, blobs.sizeOf);
    }),
    log: os.metrics.log.handler(({ input }) => parts.readRunLog(input.id)),
    report: os.metrics.report.handler(async ({ input, errors }) => {
      const story = await reader.run('story', input);
      if (story === null) throw errors.NOT_FOUND({ data: { what: 'job' } });
      return { text: toReport(story, { ...parts.info, ...programFacts() }) };
    }),
    audit: os.metrics.audit.handler(({ input }) => reader.run('audit', input)),
  };
}
