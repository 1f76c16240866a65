/** How many jobs finished, by hour or by day, and how they ended. */
import { useLingui } from '@lingui/react';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Metrics } from '../../../../shared/contract/metrics.ts';
import { stateWords } from '../../jobs/state-words.ts';
import { useHealthFormats } from '../use-health-formats.ts';
import { Bars } from './bars.tsx';
import { countAll, outcomes, toDays, toHours } from './buckets.ts';
import { Figure } from './figure-view.tsx';
import classes from './figures.module.css';

type Span = 'day' | 'week';

export function FinishedFigure({ metrics }: { readonly metrics: Metrics }) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const [span, setSpan] = useState<Span>('day');
  const isDay = span === 'day';
  const buckets = isDay ? toHours(metrics) : toDays(metrics);
  const nameOf = isDay ? formats.time : formats.weekday;
  const title = i18n.t({ id: 'figure.finished', message: 'Finished jobs' });
  return (
    <Figure
      title={title}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={i18n.t({ id: 'figure.span', message: 'Time shown' })}
          value={span}
          onChange={(value) => setSpan(value as Span)}
          data={[
            { value: 'day', label: i18n.t({ id: 'figure.day', message: '24 hours' }) },
            { value: 'week', label: i18n.t({ id: 'figure.week', message: '7 days' }) },
          ]}
        />
      }
      table={{
        head: [
          isDay
            ? i18n.t({ id: 'figure.hour', message: 'Hour from' })
            : i18n.t({ id: 'figure.date', message: 'Day' }),
          ...outcomes.map((outcome) => i18n.t(stateWords[outcome])),
        ],
        rows: buckets.map((bucket) => [
          isDay ? formats.dayAndTime(bucket.at) : formats.weekday(bucket.at),
          ...outcomes.map((outcome) => formats.number(bucket[outcome])),
        ]),
      }}
    >
      {countAll(buckets) === 0 ? (
        <p className={classes.none}>
          {i18n.t({ id: 'figure.finished.none', message: 'No job finished in this time.' })}
        </p>
      ) : (
        <Bars
          data={buckets.map((bucket) => ({ ...bucket, name: nameOf(bucket.at) }))}
          dataKey="name"
          isStacked
          series={outcomes.map((outcome) => ({
            name: outcome,
            label: i18n.t(stateWords[outcome]),
            color: `var(--ns-chart-${outcome})`,
          }))}
          formatValue={formats.number}
        />
      )}
    </Figure>
  );
}
