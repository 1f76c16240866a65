import type { BatchView } from '../../shared/contract/jobs.ts';
import type { Batch } from '../engine/batch.ts';

/** A batch as windows see it. */
export function toBatchView(batch: Batch): BatchView {
  return { ...batch, counts: { ...batch.counts } };
}
