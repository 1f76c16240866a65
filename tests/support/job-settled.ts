/** Waits for a job of an app, told by the engine's own events. */
import type { App } from '../../src/main/app.ts';
import type { Job } from '../../src/main/engine/job.ts';
import { askedBy } from '../../src/shared/domain/asked-by.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';

/** The job once it has ended or asks something: nothing more happens to it by itself. */
export function jobSettled({ engine }: App, id: string): Promise<Job> {
  return new Promise((resolve) => {
    const look = (): void => {
      const job = engine.getJob(id);
      if (job === null || (!isFinalJobState(job.state) && askedBy(job) === null)) return;
      stopListening();
      resolve(job);
    };
    const stopListening = engine.listen(look);
    look();
  });
}
