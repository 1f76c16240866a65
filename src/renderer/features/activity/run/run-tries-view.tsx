/** The tries of a run that failed: the sentence first, what a developer needs behind it. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { JobView } from '../../../../shared/contract/jobs.ts';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { failureOf } from '../../../../shared/domain/failures.ts';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ScrollText } from '../../../ui/scroll-text.tsx';
import classes from './run.module.css';
import { stepMessage } from './step-words.ts';

interface RunTriesProps {
  readonly story: Story;
  /** The last failure, with the values of its sentence. */
  readonly failure: JobView['failure'];
}

export function RunTries({ story, failure }: RunTriesProps) {
  const { i18n } = useLingui();
  const { clock } = useFormats();
  const { failures, job } = story;
  if (failures.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="run-tries">
      <h2 id="run-tries" className={classes.heading}>
        {i18n.t({ id: 'run.tries', message: 'Tries that failed' })}
      </h2>
      <ol className={classes.tries}>
        {failures.map(({ at, attempt, code, step, detail }) => (
          <li key={`${attempt} ${at} ${step}`} className={classes.try}>
            <p className={classes.tryHead}>
              {i18n.t({ id: 'run.try', message: 'Attempt {attempt}', values: { attempt } })}
              {' · '}
              {toldSentence(i18n, stepMessage(job.kind, step))}
              {' · '}
              <time dateTime={new Date(at).toISOString()}>{clock(at)}</time>
            </p>
            <p>{failureSentence(i18n, code, failure)}</p>
            <details>
              <summary>{i18n.t({ id: 'run.try.detail', message: 'Technical detail' })}</summary>
              <ScrollText label={i18n.t({ id: 'run.try.detail', message: 'Technical detail' })}>
                {`${code}
${detail}`}
              </ScrollText>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The values of its placeholders are kept with the last failure only. */
function failureSentence(
  i18n: I18n,
  code: Story['failures'][number]['code'],
  last: JobView['failure'],
): string {
  if (last?.code === code) return toldSentence(i18n, last.sentence);
  const { sentence } = failureOf(code);
  if (!/\{\w+/.test(sentence.message)) return toldSentence(i18n, sentence);
  return i18n.t({
    id: 'run.try.code',
    message: 'It failed ({code}).',
    values: { code },
  });
}
