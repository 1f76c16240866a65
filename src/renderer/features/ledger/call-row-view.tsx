/** One outward call: when, to whom, what for, how much, and how it ended. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import { failureOf } from '../../../shared/domain/failures.ts';
import type { OutwardCall } from '../../../shared/domain/models/outward-call.ts';
import { toldSentence } from '../../i18n/told-sentence.ts';
import { useHealthFormats } from '../health/use-health-formats.ts';
import { useMoney } from '../models/use-money.ts';
import { purposeWords } from './call-words.ts';
import classes from './ledger.module.css';

interface CallRowProps {
  readonly call: OutwardCall;
  readonly currency: string;
  readonly now: number;
}

export function CallRow({ call, currency, now }: CallRowProps) {
  const { i18n } = useLingui();
  const { moment } = useHealthFormats();
  const { host, purpose, model, jobId, startedAt } = call;
  return (
    <li className={classes.call}>
      <time className={classes.when} dateTime={new Date(startedAt).toISOString()}>
        {moment(startedAt, now)}
      </time>
      <div className={classes.what}>
        <p>
          <strong>{host}</strong> {i18n.t(purposeWords(purpose))}
          {model !== null && ` · ${model}`}
        </p>
        <p className={classes.dim}>
          <CallFigures call={call} currency={currency} />
        </p>
        <CallFailure call={call} />
        {jobId !== null && (
          <p>
            <Link
              to={`/activity/runs/${jobId}`}
              aria-label={i18n.t({
                id: 'ledger.job-named',
                message: 'The job it was for, {when}',
                values: { when: moment(startedAt, now) },
              })}
            >
              {i18n.t({ id: 'ledger.job', message: 'The job it was for' })}
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}

function CallFigures({ call, currency }: Omit<CallRowProps, 'now'>) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const money = useMoney(currency);
  const { bytesOut, bytesIn, costMicros, isEstimate, isRedacted, startedAt, endedAt } = call;
  const cost = costMicros !== null && costMicros > 0 ? money(costMicros) : null;
  const figures = [
    i18n.t({
      id: 'ledger.bytes',
      message: '{sent} sent, {received} received',
      values: { sent: formats.bytes(bytesOut), received: formats.bytes(bytesIn) },
    }),
    cost !== null &&
      (isEstimate
        ? i18n.t({ id: 'ledger.about', message: 'about {cost}', values: { cost } })
        : cost),
    endedAt === null
      ? i18n.t({ id: 'ledger.open', message: 'under way, or cut off' })
      : formats.stepTime(endedAt - startedAt),
    isRedacted && i18n.t({ id: 'ledger.redacted', message: 'name and contact data were left out' }),
  ];
  return figures.filter(Boolean).join(' · ');
}

function CallFailure({ call: { code, host, model } }: Pick<CallRowProps, 'call'>) {
  const { i18n } = useLingui();
  if (code === null) return null;
  const { sentence } = failureOf(code);
  const values = { server: host, model: model ?? '' };
  return <p className={classes.bad}>{toldSentence(i18n, { ...sentence, values })}</p>;
}
