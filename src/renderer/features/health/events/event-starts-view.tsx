/** The jobs that an event started, or why it started none. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { DomainEventView } from '../../../../shared/contract/domain-events.ts';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { kindMessage } from '../../jobs/job-words.ts';
import { stateWords } from '../../jobs/state-words.ts';
import classes from './events.module.css';

type Start = DomainEventView['starts'][number];

export function EventStarts({ starts }: { readonly starts: readonly Start[] }) {
  const { i18n } = useLingui();
  if (starts.length === 0) {
    return (
      <p className={classes.dim}>
        {i18n.t({ id: 'event.starts.none', message: 'Started nothing.' })}
      </p>
    );
  }
  return (
    <ul className={classes.starts}>
      {starts.map((start) => (
        <li key={start.kind}>
          <StartLine start={start} />
        </li>
      ))}
    </ul>
  );
}

function StartLine({ start }: { readonly start: Start }) {
  const { i18n } = useLingui();
  const kind = i18n.t(kindMessage(start.kind));
  if (start.refusal) {
    return (
      <span className={classes.bad}>
        {i18n.t({ id: 'event.start.refused', message: 'Not started: {kind}.', values: { kind } })}{' '}
        {toldSentence(i18n, start.refusal.sentence)}
      </span>
    );
  }
  const started = i18n.t({ id: 'event.start', message: 'Started: {kind}', values: { kind } });
  if (start.jobId === null || start.state === null) {
    return (
      <span>
        {started} · {i18n.t({ id: 'event.start.gone', message: 'removed since' })}
      </span>
    );
  }
  return (
    <span>
      <Link to={`/activity/runs/${start.jobId}`}>{started}</Link> ·{' '}
      {i18n.t(stateWords[start.state])}
    </span>
  );
}
