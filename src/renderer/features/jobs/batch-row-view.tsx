/** A batch as one row: what, how many of how many, why not yet, and what can be done about it. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { BatchView } from '../../../shared/contract/jobs.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { batchProgress, isPartlyDone } from './batch-phase.ts';
import classes from './batch-row.module.css';
import { BatchSentence } from './batch-sentence-view.tsx';
import { JobFootnote } from './job-footnote.tsx';
import { canCancel, type JobPhase } from './job-phase.ts';
import rowClasses from './job-row.module.css';
import { kindMessage, needsYou, partlyDone, phaseWords } from './job-words.ts';
import { PhaseIcon } from './phase-icon.tsx';
import { placeAttributes, type RowPlace } from './row-place.ts';
import { totalOf } from './work-list.ts';

interface BatchRowViewProps {
  readonly batch: BatchView;
  readonly phase: JobPhase;
  /** Why its jobs do not begin, where one thing keeps all of them. */
  readonly wait: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onCancel: () => void;
  readonly onRetryFailed: () => void;
  readonly place?: RowPlace | undefined;
  /** Its jobs, while they are shown. */
  readonly children: ReactNode;
}

export function BatchRowView(props: BatchRowViewProps) {
  const { batch, phase, wait, isOpen, children, place } = props;
  const { i18n } = useLingui();
  const membersId = useId();
  const isForUser = phase === 'waiting' && batch.asking > 0;
  const words = isPartlyDone(batch) ? partlyDone : isForUser ? needsYou : phaseWords[phase];
  return (
    <li
      ref={place?.measure}
      className={rowClasses.row}
      data-phase={phase}
      data-batch={batch.id}
      {...placeAttributes(place)}
    >
      {place?.lead}
      <PhaseIcon phase={phase} />
      <div className={rowClasses.main}>
        <p className={rowClasses.label} title={batch.label}>
          {batch.label}
        </p>
        <p className={rowClasses.words}>
          <span className={rowClasses.phase}>{i18n.t(words)}</span>
          <span>{i18n.t(kindMessage(batch.kind))}</span>
          <span>
            <JobFootnote {...toTimes(batch)} />
          </span>
        </p>
        {batch.finishedAt === null && (
          <ProgressLine
            value={batchProgress(batch)}
            label={i18n.t({
              id: 'job.progress-of',
              message: 'Progress of {label}',
              values: { label: batch.label },
            })}
          />
        )}
        <BatchSentence batch={batch} />
        {wait}
        <Expander {...props} membersId={membersId} />
      </div>
      <div className={rowClasses.actions}>
        <BatchActionButton {...props} />
      </div>
      <div id={membersId} className={classes.members} hidden={!isOpen}>
        {children}
      </div>
    </li>
  );
}

function Expander(props: BatchRowViewProps & { readonly membersId: string }) {
  const { batch, isOpen, onToggle, membersId } = props;
  const { i18n } = useLingui();
  const values = { count: totalOf(batch), label: batch.label };
  const words = isOpen
    ? i18n.t({ id: 'batch.hide', message: 'Hide its jobs' })
    : i18n.t({
        id: 'batch.show',
        message: 'Show {count, plural, one {its job} other {its # jobs}}',
        values,
      });
  return (
    <p>
      <Button
        className={classes.expander}
        variant="subtle"
        size="compact-sm"
        aria-expanded={isOpen}
        aria-controls={membersId}
        rightSection={<IconChevronDown size={16} aria-hidden="true" data-open={isOpen} />}
        onClick={onToggle}
      >
        {words}
      </Button>
    </p>
  );
}

function BatchActionButton({ batch, phase, onCancel, onRetryFailed }: BatchRowViewProps) {
  const { i18n } = useLingui();
  const values = { label: batch.label };
  if (canCancel(phase)) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={i18n.t({ id: 'job.cancel-named', message: 'Cancel {label}', values })}
        onClick={onCancel}
      >
        {i18n.t({ id: 'job.cancel', message: 'Cancel' })}
      </Button>
    );
  }
  if (batch.finishedAt === null || batch.counts.failed === 0) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={i18n.t({
        id: 'batch.retry-named',
        message: 'Retry failed: {label}',
        values,
      })}
      onClick={onRetryFailed}
    >
      {i18n.t({ id: 'batch.retry', message: 'Retry failed' })}
    </Button>
  );
}

/** A batch runs from the moment it was asked for. */
function toTimes({ counts, createdAt, finishedAt }: BatchView) {
  const isRunning = finishedAt === null && counts.running > 0;
  const end = counts.completed > 0 ? ('completed' as const) : ('failed' as const);
  return { state: isRunning ? ('running' as const) : end, startedAt: createdAt, finishedAt };
}
