/** What a typed rhythm means, in words and in the next five dates; or what is wrong with it. */
import { useLingui } from '@lingui/react';
import type { ToldMessage } from '../../../i18n/told-sentence.ts';
import { useHealthFormats } from '../use-health-formats.ts';
import { useScheduleWords } from './schedule-words.ts';
import classes from './schedules.module.css';

interface RhythmReadingProps {
  readonly words: ToldMessage;
  readonly nextRunsAt: readonly number[];
  /** The zone that the times in the words are of, where it is not the computer's own. */
  readonly timeZone: string | null;
}

export function RhythmReadingView({ words, nextRunsAt, timeZone }: RhythmReadingProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { sentence } = useScheduleWords();
  return (
    <div className={classes.reading}>
      <p className={classes.strong} role="status">
        {sentence(words, timeZone)}
      </p>
      {nextRunsAt.length > 0 && (
        <>
          <p className={classes.dim}>
            {timeZone === null
              ? i18n.t({ id: 'schedule.next-times', message: 'The next times:' })
              : i18n.t({
                  id: 'schedule.next-times-here',
                  message: 'The next times, as the clock shows them here:',
                })}
          </p>
          <ul className={classes.times}>
            {nextRunsAt.map((at) => (
              <li key={at}>{formats.dayAndTime(at)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
