/** The parts of the frame that follow the jobs; the screens beside them are not drawn again. */
import { LiveRegion } from '../../ui/live-region.tsx';
import { useOpenPalette } from '../commands/command-layer.tsx';
import { useJobsOfInterest } from '../jobs/use-jobs.ts';
import { countAsking, type WorkList } from '../jobs/work-list.ts';
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
  const work = useJobsOfInterest();
  const isNotifier = useIsNotifier();
  const { spoken, tell } = useShiftNotices({ isTrayOpen, isNotifier });
  const shift = useShift(work, tell);
  const asking = countAsking(work);
  return (
    <>
      <Rail isLit={shift.count > 0} asking={asking} onFind={useOpenPalette()} />
      <FrameActions
        {...shift}
        lastFailureAt={lastFailureAt(work)}
        asking={asking}
        isNotifier={isNotifier}
        isOpen={isTrayOpen}
        onChange={onTrayChange}
      />
      <LiveRegion text={spoken} />
    </>
  );
}

function lastFailureAt({ jobs, batches }: WorkList): number {
  const failed = [
    ...jobs.filter(({ state }) => state === 'failed'),
    ...batches.filter(({ counts }) => counts.failed > 0),
  ];
  return failed.reduce((last, { finishedAt }) => Math.max(last, finishedAt ?? 0), 0);
}
