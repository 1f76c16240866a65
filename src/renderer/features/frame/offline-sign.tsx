/** Shows quietly, beside Open, that nothing may go out; leads to the switch. */
import { useLingui } from '@lingui/react';
import { IconWorldOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './offline-sign.module.css';
import { useOffline } from './use-offline.ts';

export function OfflineSign() {
  const { i18n } = useLingui();
  const { staysOffline } = useOffline();
  return (
    // Always there, so that screen readers hear what appears in it.
    <span role="status">
      {staysOffline && (
        <Link
          className={classes.sign}
          to="/settings/privacy#staysOffline"
          title={i18n.t({
            id: 'offline.why',
            message: 'You told Nightshift to stay offline: what needs the network waits.',
          })}
        >
          <IconWorldOff size={18} stroke={1.7} aria-hidden="true" />
          <span className={classes.words}>
            {i18n.t({ id: 'offline.sign', message: 'Offline' })}
          </span>
        </Link>
      )}
    </span>
  );
}
