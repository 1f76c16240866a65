/** How many of the finished jobs were done rather than failed, over a day and a week. */
import { useLingui } from '@lingui/react';
import type { Metrics } from '../../../../shared/contract/metrics.ts';
import { Panel } from '../panel-view.tsx';
import { useHealthFormats } from '../use-health-formats.ts';
import classes from './figures.module.css';

export function SuccessRates({ metrics }: { readonly metrics: Metrics }) {
  const { i18n } = useLingui();
  return (
    <Panel title={i18n.t({ id: 'figure.rates', message: 'How it went' })}>
      <dl className={classes.rates}>
        <Rate
          span={i18n.t({ id: 'figure.rate.day', message: 'Within 24 hours' })}
          outcomes={metrics.day}
        />
        <Rate
          span={i18n.t({ id: 'figure.rate.week', message: 'Within 7 days' })}
          outcomes={metrics.week}
        />
      </dl>
    </Panel>
  );
}

interface RateProps {
  readonly span: string;
  readonly outcomes: Metrics['day'];
}

function Rate({ span, outcomes }: RateProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { successRate, completed, failed, cancelled } = outcomes;
  return (
    <div className={classes.rate}>
      <dt>{span}</dt>
      <dd>
        <span className={classes.big}>
          {successRate === null ? '–' : formats.percent(roundDown(successRate))}
        </span>
        <span className={classes.small}>
          {successRate === null
            ? i18n.t({ id: 'figure.rate.none', message: 'Nothing was done and nothing failed.' })
            : i18n.t({
                id: 'figure.rate.counts',
                message: '{completed} done, {failed} failed, {cancelled} cancelled',
                values: {
                  completed: formats.number(completed),
                  failed: formats.number(failed),
                  cancelled: formats.number(cancelled),
                },
              })}
        </span>
      </dd>
    </div>
  );
}

/** In percent. Never 100 while something failed. */
export function roundDown(share: number): number {
  return Math.floor(share * 100);
}
