import type { JobState } from '../../../../shared/domain/job-state.ts';
import type { Message } from '../../../../shared/std/message.ts';
import { phaseWords } from '../../jobs/job-words.ts';

/** The states of jobs in words, where no more is known of one than its state. */
export const stateWords: Readonly<Record<JobState, Message>> = {
  pending: phaseWords.queued,
  running: phaseWords.running,
  completed: phaseWords.done,
  failed: phaseWords.failed,
  cancelled: phaseWords.cancelled,
};
