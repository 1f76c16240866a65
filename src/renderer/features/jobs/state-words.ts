/** The words for a job's state, where the finer ones of a row are not known. */
import type { JobState } from '../../../shared/domain/job-state.ts';
import type { Message } from '../../../shared/std/message.ts';
import { phaseWords } from './job-words.ts';

export const stateWords: Readonly<Record<JobState, Message>> = {
  pending: phaseWords.queued,
  running: phaseWords.running,
  completed: phaseWords.done,
  failed: phaseWords.failed,
  cancelled: phaseWords.cancelled,
};
