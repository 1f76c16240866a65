/** One domain event: what happened and when, what it started, and what it carries. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { DomainEventView } from '../../../../shared/contract/domain-events.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { EventStarts } from './event-starts-view.tsx';
import { eventWords } from './event-words.ts';
import classes from './events.module.css';
import { Payload } from './payload-view.tsx';
import { SendAgainDialog } from './send-again-dialog.tsx';

interface EventRowProps {
  readonly event: DomainEventView;
  readonly now: number;
}

export function EventRow({ event, now }: EventRowProps) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const titleId = useId();
  const what = i18n.t(eventWords[event.type]);
  const time = formats.moment(event.at, now);
  return (
    <li className={classes.event} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 className={classes.what} id={titleId}>
          {what}
        </h2>
        <time className={classes.dim} dateTime={new Date(event.at).toISOString()}>
          {time}
        </time>
      </div>
      <p className={classes.dim}>
        <code>{event.type}</code>
        {event.resentOf && <> · {i18n.t({ id: 'event.resent', message: 'sent again by you' })}</>}
        {event.jobId && (
          <>
            {' · '}
            <Link to={`/activity/runs/${event.jobId}`}>
              {i18n.t({ id: 'event.told-by', message: 'told by a job' })}
            </Link>
          </>
        )}
      </p>
      <EventStarts starts={event.starts} />
      <div className={classes.buttons}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-label={i18n.t({
            id: 'event.payload.of',
            message: 'What it carries: {what}, {time}',
            values: { what, time },
          })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {i18n.t({ id: 'event.payload', message: 'What it carries' })}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={i18n.t({
            id: 'event.again.of',
            message: 'Send again: {what}, {time}',
            values: { what, time },
          })}
          onClick={() => setIsAsking(true)}
        >
          {i18n.t({ id: 'event.again', message: 'Send again' })}
        </Button>
      </div>
      {isOpen && <Payload payload={event.payload} />}
      {isAsking && <SendAgainDialog event={event} isOpen onClose={() => setIsAsking(false)} />}
    </li>
  );
}
