/** About how long a running batch will still take, once there is something to tell it by. */
import type { BatchView } from '../../../shared/contract/jobs.ts';
import { markPace, type PaceMark, remainingMs } from './batch-pace.ts';
import { TimeLeft } from './time-left-view.tsx';
import { useKeptMark } from './use-kept-mark.ts';

/** Renewed with the batch only: between two ends of jobs there is nothing new to say. */
export function BatchEta({ batch }: { readonly batch: BatchView }) {
  const isRunning = batch.counts.running > 0;
  const now = Date.now();
  const [since, setSince] = useKeptMark<PaceMark>(batch.id);
  // A pause says nothing about the pace: it is taken anew after each.
  if (isRunning && since === null) setSince(markPace(batch, now));
  if (!isRunning && since !== null) setSince(null);
  const leftMs = since && remainingMs(since, batch, now);
  if (leftMs === null) return null;
  return <TimeLeft ms={leftMs} />;
}
