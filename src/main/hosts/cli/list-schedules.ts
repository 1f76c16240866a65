/** `schedules`: a line for each, with the next time it runs. */
import type { ScheduleView } from '../../../shared/contract/schedules.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';
import { shownTime } from './shown-time.ts';

/** Resolves to the exit code. */
export async function listSchedules(
  session: Pick<Session, 'client'>,
  { isJson, output }: { readonly isJson: boolean; readonly output: Output },
): Promise<number> {
  const { schedules } = await session.client.schedules.list();
  for (const schedule of schedules) {
    output.result(isJson ? JSON.stringify(schedule) : describeSchedule(schedule));
  }
  if (schedules.length === 0 && !isJson) output.note('There are no schedules.');
  return 0;
}

function describeSchedule({ label, words, nextRunAt, stoppedBy, runs }: ScheduleView): string {
  const when = toPlainText({ ...words, values: words.values ?? {} });
  const paused = stoppedBy === 'kind-gone' ? 'not known to this version' : 'paused';
  const next = nextRunAt === null ? paused : `next ${shownTime(nextRunAt)}`;
  const [last] = runs;
  return [next, label, when, ...(last ? [describeLast(last)] : [])].join('  ');
}

function describeLast({ at, missed, skipped }: ScheduleView['runs'][number]): string {
  const made = skipped === null ? 'ran 1' : 'ran none';
  const what = missed > 0 ? `: missed ${missed}, ${made}` : skipped === null ? '' : ' (skipped)';
  return `last ${shownTime(at)}${what}`;
}
