/** A batch with what can be done to it and, when they are asked for, its jobs. */
import { useLingui } from '@lingui/react';
import { memo, useState } from 'react';
import type { BatchView } from '../../../shared/contract/jobs.ts';
import { waitMessage } from '../../../shared/domain/wait-sentences.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { BatchMembers } from './batch-members.tsx';
import { batchPhase } from './batch-phase.ts';
import classes from './batch-row.module.css';
import { BatchRowView } from './batch-row-view.tsx';
import { gateBefore } from './gate-before.ts';
import type { RowPlace } from './row-place.ts';
import { useBatchActions } from './use-batch-actions.ts';
import { useQueue } from './use-queue.ts';

interface BatchRowProps {
  readonly batch: BatchView;
  readonly onFollow?: (() => void) | undefined;
  readonly place?: RowPlace | undefined;
}

export const BatchRow = memo(function BatchRow({ batch, onFollow, place }: BatchRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { isCancelling, cancel, retryFailed } = useBatchActions(batch);
  const gate = gateBefore(useQueue().gates, batch.kind);
  const phase = batchPhase(batch, { isCancelling, isHeld: gate !== null });
  return (
    <BatchRowView
      batch={batch}
      phase={phase}
      wait={phase === 'waiting' && gate && <WaitSentence waitsFor={gate} />}
      isOpen={isOpen}
      onToggle={() => setIsOpen(!isOpen)}
      onCancel={cancel}
      onRetryFailed={retryFailed}
      place={place}
    >
      {isOpen && <BatchMembers batch={batch} onFollow={onFollow} />}
    </BatchRowView>
  );
});

function WaitSentence({ waitsFor }: { readonly waitsFor: Parameters<typeof waitMessage>[0] }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const now = Date.now();
  const formatTime = (ms: number) => formats.moment(ms, now);
  return <p className={classes.wait}>{i18n.t(waitMessage(waitsFor, { now, formatTime }))}</p>;
}
