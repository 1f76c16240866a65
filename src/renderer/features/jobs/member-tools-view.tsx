/** Above the jobs of a batch: which of them to show, and one answer for all that ask. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { Message } from '../../../shared/std/message.ts';
import classes from './batch-row.module.css';
import type { MemberFilter } from './use-batch-members.ts';

interface MemberToolsProps {
  /** How many there are of each. */
  readonly sizes: Readonly<Record<MemberFilter, number>>;
  readonly total: number;
  readonly only: MemberFilter | null;
  readonly onOnly: (only: MemberFilter | null) => void;
  /** Null: there is nothing to leave. */
  readonly onLeaveAll: (() => void) | null;
}

const filters: Readonly<Record<MemberFilter, Message>> = {
  asking: /*i18n*/ { id: 'batch.only-asking', message: 'Only what needs you' },
  failed: /*i18n*/ { id: 'batch.only-failed', message: 'Only the failed' },
};

export function MemberTools({ sizes, total, only, onOnly, onLeaveAll }: MemberToolsProps) {
  const { i18n } = useLingui();
  const choices = (['asking', 'failed'] as const).filter(
    (filter) => sizes[filter] > 0 && sizes[filter] < total,
  );
  if (choices.length === 0 && onLeaveAll === null) return null;
  return (
    <div className={classes.tools}>
      <span>
        {choices.map((filter) => (
          <Button
            key={filter}
            variant={only === filter ? 'light' : 'subtle'}
            size="compact-sm"
            aria-pressed={only === filter}
            onClick={() => onOnly(only === filter ? null : filter)}
          >
            {i18n.t(filters[filter])}
          </Button>
        ))}
      </span>
      {onLeaveAll && (
        <Button variant="subtle" size="compact-sm" onClick={onLeaveAll}>
          {i18n.t({ id: 'batch.leave-all', message: 'Leave all that are no résumés' })}
        </Button>
      )}
    </div>
  );
}
