/** What happened, and the jobs that it started. */
import { useLingui } from '@lingui/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type DomainEventType, domainEventTypes } from '../../../shared/domain/domain-event.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useNow } from '../../ui/use-now.ts';
import { Busy } from './busy-view.tsx';
import { EventRow } from './events/event-row.tsx';
import { eventWords } from './events/event-words.ts';
import classes from './events/events.module.css';
import { useDomainEvents } from './events/use-domain-events.ts';
import screen from './screen.module.css';

const renewMs = 60_000;
const anyType = '';

export function EventsScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'activity.tab.events', message: 'Events' }));
  const now = useNow(renewMs);
  const [type, setType] = useState<DomainEventType | null>(null);
  const list = useDomainEvents(type);
  const events = list.data?.pages.flatMap((page) => page.events) ?? [];
  const isEmpty = list.isSuccess && events.length === 0;
  return (
    <>
      <p className={screen.about}>
        {i18n.t({
          id: 'events.about',
          message: 'What happened in your job search, and the work that it started by itself.',
        })}
      </p>
      <div className={screen.filters}>
        <NativeSelect
          label={i18n.t({ id: 'events.filter', message: 'Show' })}
          value={type ?? anyType}
          onChange={({ currentTarget: { value } }) =>
            setType(value === anyType ? null : (value as DomainEventType))
          }
          data={[
            { value: anyType, label: i18n.t({ id: 'events.filter.all', message: 'Everything' }) },
            ...domainEventTypes.map((one) => ({ value: one, label: i18n.t(eventWords[one]) })),
          ]}
        />
      </div>
      {list.isPending && <Busy />}
      {list.isError && !list.data && <LoadProblem onRetry={() => void list.refetch()} />}
      {isEmpty && type === null && <NothingHappened />}
      {isEmpty && type !== null && (
        <p className={classes.dim}>
          {i18n.t({ id: 'events.none', message: 'Nothing of this has happened yet.' })}
        </p>
      )}
      {events.length > 0 && (
        <ul className={classes.events}>
          {events.map((event) => (
            <EventRow key={event.id} event={event} now={now} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {i18n.t({ id: 'events.more', message: 'Show earlier ones' })}
        </Button>
      )}
    </>
  );
}

function NothingHappened() {
  const { i18n } = useLingui();
  return (
    <EmptyState
      art={<LampOverPage />}
      title={i18n.t({ id: 'events.empty.title', message: 'Nothing has happened yet' })}
    >
      {i18n.t({
        id: 'events.empty.text',
        message: 'Hand over a résumé, and what follows from it is told here step by step.',
      })}
    </EmptyState>
  );
}
