/** Says on every screen that all work is paused, why, and offers to go on. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { Notice } from '../../ui/notice.tsx';
import { useQueue } from '../jobs/use-queue.ts';
import classes from './connection-banner.module.css';

export function PauseBanner() {
  const { i18n } = useLingui();
  const { pausedBy, resume } = useQueue();
  return (
    <div role="status" className={classes.place} data-shown={pausedBy !== null || undefined}>
      {pausedBy !== null && (
        <Notice
          tone="lamp"
          icon={<IconPlayerPause size={18} aria-hidden="true" />}
          action={
            <Button variant="default" size="compact-md" onClick={() => resume()}>
              {i18n.t({ id: 'pause.resume', message: 'Go on' })}
            </Button>
          }
        >
          <p>
            {pausedBy === 'user'
              ? i18n.t({
                  id: 'pause.by-user',
                  message: 'All work is paused. Nothing new begins until you go on.',
                })
              : i18n.t({
                  id: 'pause.by-engine',
                  message:
                    'Nightshift ended unexpectedly twice, so it began with all work paused. Nothing is lost.',
                })}
          </p>
        </Notice>
      )}
    </div>
  );
}
