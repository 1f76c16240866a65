/** How far a clean-up is, in percent, with a sentence. */
import type { Message } from '../../../shared/std/message.ts';

type Progress = readonly [percent: number, message: Message];

export const progressOf = {
  jobs: (): Progress => [5, /*i18n*/ { id: 'cleanUp.jobs', message: 'Forgetting old jobs' }],
  trail: (): Progress => [
    50,
    /*i18n*/ { id: 'cleanUp.trail', message: 'Forgetting old entries of the trail' },
  ],
  logs: (): Progress => [70, /*i18n*/ { id: 'cleanUp.logs', message: 'Removing old logs' }],
  blobs: (): Progress => [
    75,
    /*i18n*/ { id: 'cleanUp.blobs', message: 'Removing files that nothing needs' },
  ],
};
