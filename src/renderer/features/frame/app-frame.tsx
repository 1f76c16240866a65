/** What stands around every screen: the rail with the rooms, Open, the job indicator, the drop. */
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from 'react-router';
import { LiveRegion } from '../../ui/live-region.tsx';
import { ImportDesk } from '../imports/import-desk.tsx';
import { ClearFinishedProvider } from '../jobs/clear-finished.tsx';
import { useJobs } from '../jobs/use-jobs.ts';
import { useShift } from '../notices/use-shift.ts';
import { useShiftNotices } from '../notices/use-shift-notices.ts';
import classes from './app-frame.module.css';
import { ConnectionBanner } from './connection-banner.tsx';
import { FrameActions } from './frame-actions.tsx';
import { Rail } from './rail-view.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SkipLink } from './skip-link-view.tsx';
import { useIsNotifier } from './use-is-notifier.ts';

export function AppFrame() {
  const { jobs } = useJobs();
  const [isTrayOpen, tray] = useDisclosure(false);
  const isNotifier = useIsNotifier();
  const { spoken, tell } = useShiftNotices({ isTrayOpen, isNotifier });
  const shift = useShift(jobs, tell);
  const failedAt = Math.max(
    0,
    ...jobs.map((job) => (job.state === 'failed' ? (job.finishedAt ?? 0) : 0)),
  );

  return (
    <ClearFinishedProvider>
      <ImportDesk onGiven={tray.open}>
        <SkipLink />
        <div className={classes.frame}>
          <Rail isLit={shift.count > 0} />
          <FrameActions
            shift={shift}
            lastFailureAt={failedAt}
            isNotifier={isNotifier}
            isOpen={isTrayOpen}
            onChange={(isOpen) => (isOpen ? tray.open() : tray.close())}
          />
          <main id="main" className={classes.main}>
            <ConnectionBanner />
            <ScreenBoundary>
              <Outlet />
            </ScreenBoundary>
          </main>
        </div>
        <LiveRegion text={spoken} />
      </ImportDesk>
    </ClearFinishedProvider>
  );
}
