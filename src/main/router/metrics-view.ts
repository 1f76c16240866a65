/** Figures and stories of jobs as windows see them, with what the database alone does not know. */
import type { Metrics, Story } from '../../shared/contract/metrics.ts';
import { toShownArgs } from '../../shared/domain/report/to-shown-args.ts';
import { type Gate, gateBefore } from '../engine/gate.ts';
import type { QueryOutput } from '../store/reader/query-list.ts';

/** What nothing of its own holds waits at a closed gate, or else for a slot. */
export function toMetrics(counted: QueryOutput<'metrics'>, gates: readonly Gate[]): Metrics {
  const queue = counted.queue.map(({ holds, ...counts }) => {
    const waitsFor = new Map<Metrics['queue'][number]['waitsFor'][number]['reason'], number>();
    for (const { reason: own, key, count } of holds) {
      const reason = own ?? gateBefore(gates, { kind: counts.kind, key })?.reason ?? 'slot';
      waitsFor.set(reason, (waitsFor.get(reason) ?? 0) + count);
    }
    return { ...counts, waitsFor: Array.from(waitsFor, ([reason, count]) => ({ reason, count })) };
  });
  return { ...counted, queue };
}

/** Large outputs lie in files, which are sized here. */
export async function toStory(
  { steps, ...story }: NonNullable<QueryOutput<'story'>>,
  sizeOf: (hash: string) => Promise<number | null>,
): Promise<Story> {
  const sized = steps.map(async ({ outputFile, ...step }) =>
    outputFile === null ? step : { ...step, outputBytes: await sizeOf(outputFile) },
  );
  return { ...story, args: toShownArgs(story.args), steps: await Promise.all(sized) };
}
