/** The parts of the frame that follow the jobs; the screens beside them are not drawn again. */
import type { JobView } from '../../../shared/contract/jobs.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { useJobs } from '../jobs/use-jobs.ts';
import { useShift } from '../notices/use-shift.ts';
import { useShiftNotices } from '../notices/use-shift-notices.ts';
import { FrameActions } from './frame-actions.tsx';
import { Rail } from './rail-view.tsx';
import { useIsNotifier } from './use-is-notifier.ts';

interface FrameChromeProps {
  readonly isTrayOpen: boolean;
  readonly onTrayChange: (isOpen: boolean) => void;
}

export function FrameChrome({ isTrayOpen, onTrayChange }: FrameChromeProps) {
  const { jobs } = useJobs();
  const isNotifier = useIsNotifier();
  const { spoken, tell } = useShiftNotices({ isTrayOpen, isNotifier });
  const shift = useShift(jobs, tell);
  return (
    <>
      <Rail isLit={shift.count > 0} />
      <FrameActions
        shift={shift}
        lastFailureAt={lastFailureAt(jobs)}
        isNotifier={isNotifier}
        isOpen={isTrayOpen}
        onChange={onTrayChange}
      />
      <LiveRegion text={spoken} />
    </>
  );
}

function lastFailureAt(jobs: readonly JobView[]): number {
  return jobs.reduce(
    (last, job) => (job.state === 'failed' ? Math.max(last, job.finishedAt ?? 0) : last),
    0,
  );
}
