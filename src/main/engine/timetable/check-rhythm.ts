/** Checks what a user typed about when something is to run. */
import type { Message } from '../../../shared/std/message.ts';
import { cronProblem } from './cron-problem.ts';
import { parseCron } from './parse-cron.ts';
import type { Rhythm } from './schedule.ts';

/** Gives it as it is stored, or the sentence that says what is wrong with it. */
export function checkRhythm({ cron, timeZone }: Rhythm): Rhythm | Message {
  const reading = parseCron(cron);
  if (!reading.isValid) return reading.problem;
  if (timeZone !== null && !isTimeZone(timeZone)) return cronProblem('timeZone', { timeZone });
  return { cron: reading.cron.text, timeZone };
}

/** Offsets such as `+02:00` are no zones: they know no summer. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
