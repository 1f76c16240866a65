/** The tray with its data: jobs, arrivals, clearing, and the offer to notify. */
import { useLingui } from '@lingui/react';
import { memo } from 'react';
import { Link } from 'react-router';
import { useNow } from '../../ui/use-now.ts';
import { useArrivalRows } from '../imports/use-arrival-rows.tsx';
import { NotifyOffer } from '../notices/notify-offer-view.tsx';
import { useNotifyPermission } from '../notices/use-notify-permission.ts';
import { longJobMs } from '../notices/use-shift-notices.ts';
import { useClearFinished } from './clear-finished.tsx';
import { JobTray } from './job-tray-view.tsx';
import { PauseButton } from './pause-button.tsx';
import { ResultLink } from './result-link.tsx';
import { useJobActions } from './use-job-actions.ts';
import { useJobsOfInterest } from './use-jobs.ts';
import { countPending, isFinishedRow, toRows, type WorkList } from './work-list.ts';
import { WorkRow } from './work-row.tsx';

/** Enough to see what is going on; Activity has the rest. */
const rowLimit = 50;

interface TrayPanelProps {
  readonly isNotifier: boolean;
  /** Called when the user follows a link out of the tray. */
  readonly onLeave: () => void;
}

export function TrayPanel({ isNotifier, onLeave }: TrayPanelProps) {
  const work = useJobsOfInterest();
  const { hidden, clear, undo } = useClearFinished();
  const actions = useJobActions();
  const shown = toRows(work).filter(({ id }) => !hidden.has(id));
  const canMove = countPending(work) > 1;
  const arrivals = useArrivalRows((resumeId) => (
    <ResultLink resumeId={resumeId} onFollow={onLeave} />
  ));
  return (
    <JobTray
      arrivals={arrivals}
      rows={shown
        .slice(0, rowLimit)
        .map((row) => (
          <WorkRow key={row.id} row={row} actions={actions} canMove={canMove} onFollow={onLeave} />
        ))}
      restCount={Math.max(0, shown.length - rowLimit)}
      offer={<TrayOffer work={work} isNotifier={isNotifier} />}
      clearedCount={hidden.size}
      canClear={shown.some(isFinishedRow)}
      onClear={() => clear(work)}
      onUndoClear={undo}
      pauseButton={<PauseButton />}
      allLink={<AllLink onFollow={onLeave} />}
    />
  );
}

const AllLink = memo(function AllLink({ onFollow }: { readonly onFollow: () => void }) {
  const { i18n } = useLingui();
  return (
    <Link to="/activity" onClick={onFollow}>
      {i18n.t({ id: 'tray.all', message: 'All jobs' })}
    </Link>
  );
});

interface TrayOfferProps {
  readonly work: WorkList;
  readonly isNotifier: boolean;
}

function TrayOffer({ work, isNotifier }: TrayOfferProps) {
  const { canAsk, accept, decline } = useNotifyPermission(isNotifier);
  const running = [
    ...work.jobs.filter(({ state }) => state === 'running'),
    ...work.batches.filter(({ counts }) => counts.running > 0),
  ];
  const now = useNow(canAsk && running.length > 0 ? 2_000 : null);
  const isLong = running.some(({ createdAt }) => now - createdAt > longJobMs);
  if (!canAsk || !isLong) return null;
  return <NotifyOffer onAccept={accept} onDecline={decline} />;
}
