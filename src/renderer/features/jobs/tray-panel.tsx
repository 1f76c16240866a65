/** The tray with its data: jobs, arrivals, clearing, and the offer to notify. */
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { useNow } from '../../ui/use-now.ts';
import { ArrivalRow, ReceivingRow } from '../imports/arrival-row-view.tsx';
import { useArrivals } from '../imports/import-desk.tsx';
import { NotifyOffer } from '../notices/notify-offer-view.tsx';
import { useNotifyPermission } from '../notices/use-notify-permission.ts';
import { longJobMs } from '../notices/use-shift-notices.ts';
import { useClearFinished } from './clear-finished.tsx';
import { JobRow } from './job-row-view.tsx';
import { JobTray } from './job-tray-view.tsx';
import { PauseButton } from './pause-button.tsx';
import { ResultLink } from './result-link.tsx';
import { useJobActions } from './use-job-actions.ts';
import { useJobs } from './use-jobs.ts';

/** Enough to see what is going on; Activity has the rest. */
const rowLimit = 50;
/** More than these being received at once are one row: a folder must not flood the tray. */
const receivingLimit = 5;

interface TrayPanelProps {
  readonly isNotifier: boolean;
  /** Called when the user follows a link out of the tray. */
  readonly onLeave: () => void;
}

export function TrayPanel({ isNotifier, onLeave }: TrayPanelProps) {
  const { jobs } = useJobs();
  const { arrivals, dismiss } = useArrivals();
  const { hidden, clear, undo } = useClearFinished();
  const actions = useJobActions();
  const receiving = arrivals.filter((arrival) => arrival.status === 'receiving');
  const told =
    receiving.length > receivingLimit
      ? arrivals.filter((arrival) => arrival.status !== 'receiving')
      : arrivals;
  const shown = jobs.filter((job) => !hidden.has(job.id));
  const openLink = (resumeId: string): ReactNode => (
    <ResultLink resumeId={resumeId} onFollow={onLeave} />
  );
  return (
    <JobTray
      arrivals={[
        receiving.length > receivingLimit && (
          <ReceivingRow key="receiving" count={receiving.length} />
        ),
        ...told.map((arrival) => (
          <ArrivalRow
            key={arrival.key}
            arrival={arrival}
            onDismiss={dismiss}
            renderResumeLink={openLink}
          />
        )),
      ]}
      rows={shown
        .slice(0, rowLimit)
        .map((job) => (
          <JobRow
            key={job.id}
            job={job}
            onCancel={actions.cancel}
            onRetry={actions.retry}
            onFollow={onLeave}
          />
        ))}
      restCount={Math.max(0, shown.length - rowLimit)}
      offer={<TrayOffer jobs={jobs} isNotifier={isNotifier} />}
      clearedCount={hidden.size}
      canClear={shown.some((job) => isFinalJobState(job.state))}
      onClear={() => clear(jobs)}
      onUndoClear={undo}
      pauseButton={<PauseButton />}
      allLink={<AllLink onFollow={onLeave} />}
    />
  );
}

function AllLink({ onFollow }: { readonly onFollow: () => void }) {
  const { i18n } = useLingui();
  return (
    <Link to="/activity" onClick={onFollow}>
      {i18n.t({ id: 'tray.all', message: 'All jobs' })}
    </Link>
  );
}

interface TrayOfferProps {
  readonly jobs: readonly JobView[];
  readonly isNotifier: boolean;
}

function TrayOffer({ jobs, isNotifier }: TrayOfferProps) {
  const { canAsk, accept, decline } = useNotifyPermission(isNotifier);
  const running = jobs.filter((job) => job.state === 'running');
  const now = useNow(canAsk && running.length > 0 ? 2_000 : null);
  const isLong = running.some((job) => now - job.createdAt > longJobMs);
  if (!canAsk || !isLong) return null;
  return <NotifyOffer onAccept={accept} onDecline={decline} />;
}
