/** Pauses all work, while there is some to pause. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { memo } from 'react';
import { useFromJobs } from './use-jobs.ts';
import { useQueue } from './use-queue.ts';
import { hasUnfinished, ofInterest, type WorkList } from './work-list.ts';

export const PauseButton = memo(function PauseButton() {
  const { i18n } = useLingui();
  const { pausedBy, pause } = useQueue();
  const hasWork = useFromJobs(hasUnfinishedOfInterest);
  if (!hasWork || pausedBy !== null) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => pause()}>
      {i18n.t({ id: 'tray.pause', message: 'Pause all' })}
    </Button>
  );
});

function hasUnfinishedOfInterest(work: WorkList): boolean {
  return hasUnfinished(ofInterest(work));
}
