/** `metrics.*`: figures, history and stories of jobs, all read beside the main thread. */
import type { Gate } from '../engine/gate.ts';
import type { Clock } from '../engine/ports.ts';
import type { StoreReader } from '../store/reader/store-reader.ts';
import type { Implementer } from './implementer.ts';
import { toMetrics, toStory } from './metrics-view.ts';

export interface MetricsParts {
  readonly reader: Pick<StoreReader, 'run'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly engine: { listGates(): readonly Gate[] };
  readonly blobs: { sizeOf(hash: string): Promise<number | null> };
}

export function createMetricsRouter(os: Implementer, parts: MetricsParts) {
  const { reader, clock, engine, blobs } = parts;
  return {
    get: os.metrics.get.handler(async () =>
      toMetrics(await reader.run('metrics', { now: clock.now() }), engine.listGates()),
    ),
    history: os.metrics.history.handler(({ input }) => reader.run('history', input)),
    story: os.metrics.story.handler(async ({ input, errors }) => {
      const story = await reader.run('story', input);
      if (story === null) throw errors.NOT_FOUND({ data: { what: 'job' } });
      return toStory(story, blobs.sizeOf);
    }),
    audit: os.metrics.audit.handler(({ input }) => reader.run('audit', input)),
  };
}
