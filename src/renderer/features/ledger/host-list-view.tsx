/** Who was called: why, when last, how much was sent, what it cost. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { LedgerHost } from '../../../shared/contract/ledger.ts';
import { useHealthFormats } from '../health/use-health-formats.ts';
import { ReachBadge } from '../models/reach-badge-view.tsx';
import { useMoney } from '../models/use-money.ts';
import { purposeWords } from './call-words.ts';
import classes from './ledger.module.css';

interface HostListProps {
  readonly hosts: readonly LedgerHost[];
  readonly currency: string;
  readonly now: number;
  readonly onShow: (host: string) => void;
}

export function HostList({ hosts, currency, now, onShow }: HostListProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const money = useMoney(currency);
  return (
    <ul className={classes.hosts}>
      {hosts.map((one) => {
        const { host, reach, purposes, calls, bytesOut, bytesIn, costMicros, lastAt } = one;
        const words = purposes.map((purpose) => i18n.t(purposeWords(purpose)));
        return (
          <li key={host} className={classes.host} aria-label={host}>
            <div className={classes.hostHead}>
              <strong>{host}</strong>
              <ReachBadge host={host} reach={reach} />
            </div>
            <p>{words.join(' · ')}</p>
            <p className={classes.dim}>
              {[
                i18n.t({
                  id: 'ledger.calls',
                  message: '{count, plural, one {# call} other {# calls}}, the last {when}',
                  values: { count: calls, when: formats.moment(lastAt, now) },
                }),
                i18n.t({
                  id: 'ledger.bytes',
                  message: '{sent} sent, {received} received',
                  values: { sent: formats.bytes(bytesOut), received: formats.bytes(bytesIn) },
                }),
                costMicros > 0 && money(costMicros),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={i18n.t({
                  id: 'ledger.show-named',
                  message: 'Show its calls: {host}',
                  values: { host },
                })}
                onClick={() => onShow(host)}
              >
                {i18n.t({ id: 'ledger.show', message: 'Show its calls' })}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
