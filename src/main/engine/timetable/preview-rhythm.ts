/** Shows what a typed rhythm means, before anything is saved. */
import type { Message } from '../../../shared/std/message.ts';
import { checkRhythm } from './check-rhythm.ts';
import { describeCron } from './describe-cron.ts';
import { type Moment, reckon } from './next-run.ts';
import type { Rhythm } from './schedule.ts';

const SHOWN_RUNS = 5;

export interface RhythmPreview {
  readonly words: Message;
  readonly nextRunsAt: readonly number[];
}

/** Gives the sentence that says what is wrong where it means nothing. */
export function previewRhythm(typed: Rhythm, moment: Moment): RhythmPreview | Message {
  const rhythm = checkRhythm(typed);
  if ('message' in rhythm) return rhythm;
  const nextRunsAt: number[] = [];
  while (nextRunsAt.length < SHOWN_RUNS) {
    const now = nextRunsAt.at(-1) ?? moment.now;
    const { nextAt } = reckon(rhythm, { ...moment, now }, () => false);
    if (nextAt === null) break;
    nextRunsAt.push(nextAt);
  }
  return { words: describeCron(rhythm.cron), nextRunsAt };
}
