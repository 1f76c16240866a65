/** "What leaves this computer": who was called, and every call. */
import { useLingui } from '@lingui/react';
import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LedgerHost } from '../../../shared/contract/ledger.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { useNow } from '../../ui/use-now.ts';
import sheet from '../settings/settings.module.css';
import { CallRow } from './call-row-view.tsx';
import { HostList } from './host-list-view.tsx';
import classes from './ledger.module.css';
import { useLedgerCalls, useLedgerHosts } from './use-ledger.ts';

export function LedgerPanel() {
  const { i18n } = useLingui();
  const { data, isError, refetch } = useLedgerHosts();
  return (
    <section className={sheet.card} aria-labelledby="ledger-heading" id="ledger">
      <h3 id="ledger-heading" className={sheet.cardTitle}>
        {i18n.t({ id: 'privacy.ledger', message: 'What leaves this computer' })}
      </h3>
      {isError && !data && <LoadProblem onRetry={() => void refetch()} />}
      {data?.hosts.length === 0 && <NothingYet />}
      {data && data.hosts.length > 0 && <Ledger hosts={data.hosts} currency={data.currency} />}
    </section>
  );
}

function NothingYet() {
  const { i18n } = useLingui();
  return (
    <>
      <p>{i18n.t({ id: 'ledger.empty', message: 'Nothing has left, and nobody was called.' })}</p>
      <p className={sheet.remark}>
        {i18n.t({
          id: 'ledger.empty.later',
          message:
            'Only models that you set up are ever called. Each call is then a line here: when, to whom, what for, how many bytes, and what it cost.',
        })}
      </p>
    </>
  );
}

interface LedgerProps {
  readonly hosts: readonly LedgerHost[];
  readonly currency: string;
}

function Ledger({ hosts, currency }: LedgerProps) {
  const { i18n } = useLingui();
  const now = useNow(60_000);
  const [host, setHost] = useState<string | null>(null);
  const filter = useRef<HTMLSelectElement>(null);
  const show = (wanted: string): void => {
    setHost(wanted);
    filter.current?.focus();
  };
  return (
    <>
      <HostList hosts={hosts} currency={currency} now={now} onShow={show} />
      <NativeSelect
        ref={filter}
        className={classes.filter ?? ''}
        label={i18n.t({ id: 'ledger.filter', message: 'Calls of' })}
        value={host ?? ''}
        onChange={(event) => setHost(event.currentTarget.value || null)}
        data={[
          { value: '', label: i18n.t({ id: 'ledger.all', message: 'All' }) },
          ...hosts.map((one) => ({ value: one.host, label: one.host })),
        ]}
      />
      <Calls host={host} currency={currency} now={now} />
    </>
  );
}

interface CallsProps {
  readonly host: string | null;
  readonly currency: string;
  readonly now: number;
}

function Calls({ host, currency, now }: CallsProps) {
  const { i18n } = useLingui();
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useLedgerCalls(host);
  const calls = data?.pages.flatMap((page) => page.calls) ?? [];
  if (isError && !data) return <LoadProblem onRetry={() => void refetch()} />;
  return (
    <>
      <ul
        className={classes.calls}
        aria-label={i18n.t({ id: 'ledger.list', message: 'Calls, the newest first' })}
      >
        {calls.map((call) => (
          <CallRow key={call.id} call={call} currency={currency} now={now} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {i18n.t({ id: 'ledger.more', message: 'Earlier ones' })}
        </Button>
      )}
    </>
  );
}
