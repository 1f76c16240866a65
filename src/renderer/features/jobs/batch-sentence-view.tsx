/** How many of a batch are done, failed, cancelled, and how long the rest will take. */
import { useLingui } from '@lingui/react';
import type { BatchView } from '../../../shared/contract/jobs.ts';
import { BatchEta } from './batch-eta.tsx';
import classes from './batch-row.module.css';
import rowClasses from './job-row.module.css';
import { totalOf } from './work-list.ts';

export function BatchSentence({ batch }: { readonly batch: BatchView }) {
  const { i18n } = useLingui();
  const { completed: done, failed, cancelled } = batch.counts;
  return (
    <p className={rowClasses.words} data-size="sentence">
      <span>
        {i18n.t({
          id: 'batch.done',
          message: '{done, number} of {total, number} done',
          values: { done, total: totalOf(batch) },
        })}
      </span>
      {batch.asking > 0 && (
        <span className={classes.asking}>
          {i18n.t({
            id: 'batch.asking',
            message: '{count, plural, one {# needs you} other {# need you}}',
            values: { count: batch.asking },
          })}
        </span>
      )}
      {failed > 0 && (
        <span className={classes.failed}>
          {i18n.t({
            id: 'batch.failed',
            message: '{count, number} failed',
            values: { count: failed },
          })}
        </span>
      )}
      {cancelled > 0 && (
        <span>
          {i18n.t({
            id: 'batch.cancelled',
            message: '{count, number} cancelled',
            values: { count: cancelled },
          })}
        </span>
      )}
      {batch.isOpen && (
        <span>{i18n.t({ id: 'batch.open', message: 'more are being stored' })}</span>
      )}
      <span>
        <BatchEta batch={batch} />
      </span>
    </p>
  );
}
