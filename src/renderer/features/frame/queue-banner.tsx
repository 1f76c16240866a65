/** Says on every screen what holds up the work, and offers to go on where that helps. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconDatabaseExclamation, IconLock, IconPlayerPause } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { useQueue } from '../jobs/use-queue.ts';
import { helpFor } from '../jobs/wait-help.ts';
import classes from './connection-banner.module.css';
import { type Holdup, worstHoldup } from './holdup.ts';
import { HoldupSentence } from './holdup-sentence-view.tsx';

const icons = { storage: IconDatabaseExclamation, pause: IconPlayerPause, gate: IconLock } as const;

export function QueueBanner() {
  const queue = useQueue();
  const holdup = worstHoldup(queue);
  const goOn = (): void => {
    if (holdup?.type === 'pause') queue.resume();
    if (holdup?.type === 'gate') queue.letGoOn(holdup.gate);
  };
  return (
    // Always there, so that screen readers hear what appears in it.
    <div role="status" className={classes.place} data-shown={holdup !== null || undefined}>
      {holdup && <HoldupNotice holdup={holdup} onGoOn={goOn} />}
    </div>
  );
}

interface HoldupNoticeProps {
  readonly holdup: Holdup;
  readonly onGoOn: () => void;
}

function HoldupNotice({ holdup, onGoOn }: HoldupNoticeProps) {
  const { i18n } = useLingui();
  const Icon = icons[holdup.type];
  const help = holdup.type === 'gate' ? helpFor(holdup.gate.failure.code) : null;
  return (
    <Notice
      tone={holdup.type === 'pause' ? 'lamp' : 'bad'}
      icon={<Icon size={18} aria-hidden="true" />}
      action={
        // Storage is tried again by itself.
        holdup.type !== 'storage' && (
          <>
            {help && (
              <Button component={Link} to={help.path} variant="subtle" size="compact-md">
                {i18n.t(help.words)}
              </Button>
            )}
            <Button variant="default" size="compact-md" onClick={onGoOn}>
              {i18n.t({ id: 'pause.resume', message: 'Go on' })}
            </Button>
          </>
        )
      }
    >
      <HoldupSentence holdup={holdup} />
    </Notice>
  );
}
