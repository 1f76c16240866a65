/** Many files that are being received, as one row. */
import { useLingui } from '@lingui/react';
import { IconDownload } from '@tabler/icons-react';
import { ProgressLine } from '../../ui/progress-line.tsx';
import classes from './arrival-row.module.css';
import type { Arrival } from './arrivals.ts';

export function ReceivingRow({ arrivals }: { readonly arrivals: readonly Arrival[] }) {
  const { i18n } = useLingui();
  const count = arrivals.length;
  const received = arrivals.filter(isReceived).length;
  const label = i18n.t({
    id: 'arrival.receiving-many',
    message: 'Receiving {count, plural, one {# file} other {# files}}',
    values: { count },
  });
  return (
    <li className={classes.row} data-status="receiving">
      <IconDownload className={classes.icon} size={18} stroke={1.7} aria-hidden="true" />
      <div className={classes.main}>
        <p className={classes.label}>{label}</p>
        <p className={classes.sentence}>
          {received > 0
            ? i18n.t({
                id: 'arrival.received-some',
                message: '{received, number} of {count, number} received. Keep this open.',
                values: { received, count },
              })
            : i18n.t({
                id: 'arrival.receiving-many.rest',
                message: 'Not stored yet: keep this open',
              })}
        </p>
        <ProgressLine value={received > 0 ? (100 * received) / count : null} label={label} />
      </div>
    </li>
  );
}

function isReceived(arrival: Arrival): boolean {
  return arrival.status === 'receiving' && arrival.isReceived;
}
