/** How long jobs took, or waited before they began: the usual case, and the slow one. */
import { useLingui } from '@lingui/react';
import type { Metrics } from '../../../../shared/contract/metrics.ts';
import type { Message } from '../../../../shared/std/message.ts';
import { kindMessage } from '../../jobs/job-words.ts';
import { useHealthFormats } from '../use-health-formats.ts';
import { Bars } from './bars.tsx';
import { Figure } from './figure-view.tsx';
import classes from './figures.module.css';

interface TimesFigureProps {
  readonly metrics: Pick<Metrics, 'kinds'>;
  readonly what: 'duration' | 'wait';
}

const words: Readonly<
  Record<TimesFigureProps['what'], Readonly<Record<'title' | 'about', Message>>>
> = {
  duration: {
    title: /*i18n*/ { id: 'figure.duration', message: 'How long jobs take' },
    about: /*i18n*/ {
      id: 'figure.duration.about',
      message: 'From the first start to the end, of the jobs done within 7 days, waits included.',
    },
  },
  wait: {
    title: /*i18n*/ { id: 'figure.wait', message: 'How long jobs wait' },
    about: /*i18n*/ {
      id: 'figure.wait.about',
      message: 'From being queued to the first start, of the jobs finished within 7 days.',
    },
  },
};

export function TimesFigure({ metrics, what }: TimesFigureProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const kinds = metrics.kinds.flatMap(({ kind, [what]: times }) =>
    times ? [{ kind, name: i18n.t(kindMessage(kind)), ...times }] : [],
  );
  const half = i18n.t({ id: 'figure.p50', message: 'Half of them within' });
  const most = i18n.t({ id: 'figure.p95', message: '95 of 100 within' });
  return (
    <Figure
      title={i18n.t(words[what].title)}
      about={i18n.t(words[what].about)}
      table={{
        head: [
          i18n.t({ id: 'figure.kind', message: 'Kind' }),
          i18n.t({ id: 'figure.jobs', message: 'Jobs' }),
          half,
          most,
        ],
        rows: kinds.map(({ name, count, p50Ms, p95Ms }) => [
          name,
          formats.number(count),
          formats.duration(p50Ms),
          formats.duration(p95Ms),
        ]),
      }}
    >
      {kinds.length === 0 ? (
        <p className={classes.none}>
          {i18n.t({ id: 'figure.times.none', message: 'No job finished within 7 days.' })}
        </p>
      ) : (
        <Bars
          data={kinds.map(({ name, p50Ms, p95Ms }) => ({ name, p50Ms, p95Ms }))}
          dataKey="name"
          isLying
          series={[
            { name: 'p50Ms', label: half, color: 'var(--ns-chart-typical)' },
            { name: 'p95Ms', label: most, color: 'var(--ns-chart-slow)' },
          ]}
          formatValue={formats.duration}
        />
      )}
    </Figure>
  );
}
