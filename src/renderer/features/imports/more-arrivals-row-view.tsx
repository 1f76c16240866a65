/** What became of the files that have no row of their own any more, in numbers. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import classes from './arrival-row.module.css';
import type { Arrival } from './arrivals.ts';

interface MoreArrivalsRowProps {
  readonly arrivals: readonly Arrival[];
  readonly onDismiss: () => void;
}

export function MoreArrivalsRow({ arrivals, onDismiss }: MoreArrivalsRowProps) {
  const { i18n } = useLingui();
  const refused = arrivals.filter(isRefused).length;
  const known = arrivals.length - refused;
  return (
    <li className={classes.row} data-status="more">
      <IconDots className={classes.icon} size={18} stroke={1.7} aria-hidden="true" />
      <div className={classes.main}>
        <p className={classes.label}>
          {i18n.t({
            id: 'arrival.more',
            message: '{count, plural, one {# more file} other {# more files}}',
            values: { count: arrivals.length },
          })}
        </p>
        <p className={classes.sentence}>
          {i18n.t({
            id: 'arrival.more.fates',
            message:
              '{refused, plural, =0 {None refused} one {# refused} other {# refused}}, {known, plural, =0 {none read before} one {# read before} other {# read before}}',
            values: { refused, known },
          })}
        </p>
      </div>
      <div className={classes.actions}>
        <Button variant="subtle" size="compact-sm" color="gray" onClick={onDismiss}>
          {i18n.t({ id: 'arrival.dismiss-all', message: 'Dismiss all' })}
        </Button>
      </div>
    </li>
  );
}

function isRefused({ status }: Arrival): boolean {
  return status === 'refused' || status === 'left-out';
}
