/** Tells how the work stands whenever that has changed, and not more often than an icon can show. */

import type { App } from '../../app.ts';
import { toQueueView } from '../../router/to-queue-view.ts';
import { type JobStatus, type Stretch, toJobStatus } from './job-status.ts';

const pauseMs = 500;
/** Rows that are looked at; unfinished ones come first. */
const maxRows = 500;

type Engine = Pick<
  App['engine'],
  'listen' | 'listJobs' | 'listBatches' | 'listGates' | 'storageTrouble'
>;

/** Calls back at once and then after changes, until the result is called. */
export function followJobs(engine: Engine, onStatus: (status: JobStatus) => void): () => void {
  let stretch: Stretch = new Map();
  let timer: NodeJS.Timeout | null = null;

  function look(): void {
    timer = null;
    const jobs = engine.listJobs(maxRows);
    const batches = engine.listBatches(maxRows);
    const isPaused = toQueueView(engine).pausedBy !== null;
    const next = toJobStatus(stretch, { jobs, batches, isPaused });
    stretch = next.stretch;
    onStatus(next.status);
  }

  const unlisten = engine.listen(() => {
    timer ??= setTimeout(look, pauseMs);
  });
  look();
  return () => {
    unlisten();
    if (timer !== null) clearTimeout(timer);
  };
}
