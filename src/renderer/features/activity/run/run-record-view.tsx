/** What was recorded of a run, in words, oldest first. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { auditMessage, auditStep } from './audit-words.ts';
import classes from './run.module.css';
import { stepMessage } from './step-words.ts';

/** More than these are shown when they are asked for. */
const shownEntries = 40;

export function RunRecord({ story }: { readonly story: Story }) {
  const { i18n } = useLingui();
  const { clock } = useFormats();
  const [isWhole, setIsWhole] = useState(false);
  const { audit, job } = story;
  const hiddenCount = isWhole ? 0 : Math.max(0, audit.length - shownEntries);
  return (
    <section className={classes.section} aria-labelledby="run-record">
      <h2 id="run-record" className={classes.heading}>
        {i18n.t({ id: 'run.record', message: 'What was recorded' })}
      </h2>
      {hiddenCount > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole(true)}>
          {i18n.t({
            id: 'run.record.earlier',
            message: 'Show {count, plural, one {# earlier entry} other {# earlier entries}}',
            values: { count: hiddenCount },
          })}
        </Button>
      )}
      <ol className={classes.record}>
        {audit.slice(hiddenCount).map((entry) => {
          const step = auditStep(entry);
          return (
            <li key={entry.seq}>
              <time dateTime={new Date(entry.at).toISOString()}>{clock(entry.at)}</time>
              <span>
                {toldSentence(i18n, auditMessage(entry))}
                {step !== null && `: ${toldSentence(i18n, stepMessage(job.kind, step))}`}
              </span>
            </li>
          );
        })}
      </ol>
      {story.isCut && (
        <p className={classes.dim}>
          {i18n.t({
            id: 'run.cut',
            message: 'This run has more steps or entries than are shown at once.',
          })}
        </p>
      )}
    </section>
  );
}
