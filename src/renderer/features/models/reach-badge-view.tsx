/** Where what is sent to a server ends up: here, or at a host that is named. */
import { useLingui } from '@lingui/react';
import { IconDeviceLaptop, IconWorldUpload } from '@tabler/icons-react';
import classes from './models.module.css';
import type { ServerAddress } from './read-address.ts';

export function ReachBadge({ host, reach }: ServerAddress) {
  const { i18n } = useLingui();
  const Icon = reach === 'device' ? IconDeviceLaptop : IconWorldUpload;
  return (
    <span className={classes.badge} data-reach={reach}>
      <Icon size={16} stroke={1.7} aria-hidden="true" />
      {reach === 'device'
        ? i18n.t({ id: 'reach.device', message: 'On this device' })
        : i18n.t({ id: 'reach.elsewhere', message: 'Sends to {host}', values: { host } })}
    </span>
  );
}
