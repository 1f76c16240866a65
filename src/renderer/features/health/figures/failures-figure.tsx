/** Why jobs failed within the week, the most frequent reason first. */
import { useLingui } from '@lingui/react';
import type { Metrics } from '../../../../shared/contract/metrics.ts';
import { failureOf } from '../../../../shared/domain/failures.ts';
import { useHealthFormats } from '../use-health-formats.ts';
import { Figure } from './figure-view.tsx';
import classes from './figures.module.css';

/** More than these make no chart, only a list; the table has all. */
const drawn = 8;

export function FailuresFigure({ metrics }: { readonly metrics: Metrics }) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { failures } = metrics.week;
  const server = i18n.t({ id: 'gate.server', message: 'the service' });
  const sentenceOf = (code: (typeof failures)[number]['code']) =>
    i18n.t({ ...failureOf(code).sentence, values: { server } });
  const count = i18n.t({ id: 'figure.jobs', message: 'Jobs' });
  return (
    <Figure
      title={i18n.t({ id: 'figure.failures', message: 'Why jobs failed' })}
      about={i18n.t({
        id: 'figure.failures.about',
        message: 'Within 7 days, by their last failure.',
      })}
      table={{
        head: [
          i18n.t({ id: 'figure.reason', message: 'Reason' }),
          i18n.t({ id: 'figure.code', message: 'Code' }),
          count,
        ],
        rows: failures.map(({ code, count: jobs }) => [
          sentenceOf(code),
          code,
          formats.number(jobs),
        ]),
      }}
    >
      {failures.length === 0 ? (
        <p className={classes.none}>
          {i18n.t({ id: 'figure.failures.none', message: 'No job failed within 7 days.' })}
        </p>
      ) : (
        <ul className={classes.reasons}>
          {failures.slice(0, drawn).map(({ code, count: jobs }) => (
            <li key={code} className={classes.reason}>
              <span>{sentenceOf(code)}</span>
              <span className={classes.reasonCount}>{formats.number(jobs)}</span>
              <span
                className={classes.reasonBar}
                style={{ width: `${(100 * jobs) / (failures[0]?.count ?? jobs)}%` }}
              />
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}
