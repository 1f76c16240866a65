import type { z } from 'zod';
import type { JobView } from '../../../../shared/contract/jobs.ts';
import type { historyPageSchema } from '../../../../shared/contract/metrics.ts';
import { failureOf } from '../../../../shared/domain/failures.ts';

type PastJob = z.infer<typeof historyPageSchema>['jobs'][number];

/** A job of the history as rows show jobs. What the history leaves out means nothing any more. */
export function toRunJob({
  parentId: _parentId,
  failure,
  failureValues,
  ...job
}: PastJob): JobView {
  const words = failure && failureOf(failure);
  return {
    ...job,
    failure: failure &&
      words && {
        code: failure,
        sentence: { ...words.sentence, values: failureValues },
        action: { ...words.action, values: failureValues },
      },
    ...{ isCancelling: false, priority: 5, progress: 0, progressMessage: null, waitsFor: null },
    ...{ asks: null, isHousekeeping: false, seq: 0 },
  };
}
