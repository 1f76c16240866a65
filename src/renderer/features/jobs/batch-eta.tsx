/** About how long a running batch will still take, once there is something to tell it by. */
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { BatchView } from '../../../shared/contract/jobs.ts';
import { markPace, type PaceMark, remainingMs } from './batch-pace.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** From here on hours say enough. */
const manyMinutes = 90;

/** Renewed with the batch only: between two ends of jobs there is nothing new to say. */
export function BatchEta({ batch }: { readonly batch: BatchView }) {
  const { i18n } = useLingui();
  const isRunning = batch.counts.running > 0;
  const now = Date.now();
  const [since, setSince] = useState<PaceMark | null>(null);
  // A pause says nothing about the pace: it is taken anew after each.
  if (isRunning && since === null) setSince(markPace(batch, now));
  if (!isRunning && since !== null) setSince(null);
  const leftMs = since && remainingMs(since, batch, now);
  if (leftMs === null) return null;
  const minutes = Math.ceil(leftMs / minuteMs);
  if (minutes <= 1) {
    return i18n.t({ id: 'batch.eta.soon', message: 'less than a minute left' });
  }
  if (minutes < manyMinutes) {
    const values = { minutes };
    return i18n.t({ id: 'batch.eta', message: 'about {minutes, number} min left', values });
  }
  const values = { hours: Math.round(leftMs / hourMs) };
  return i18n.t({ id: 'batch.eta.hours', message: 'about {hours, number} h left', values });
}
