/** What cannot go on without the user, with the answer at hand: nothing here is only announced. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { ProfileView } from '../../../shared/contract/profile.ts';
import type { WorkRow } from '../jobs/work-list.ts';
import { ConflictCheck } from './conflict-check.tsx';
import { DaySection } from './day-section-view.tsx';
import { DoubtCheck } from './doubt-check.tsx';
import classes from './today.module.css';
import type { Doubt } from './use-doubts.ts';
import { WorkRows } from './work-rows.tsx';

interface NeedsYouProps {
  readonly asking: readonly WorkRow[];
  /** That ended without success since the user looked last. */
  readonly failed: readonly WorkRow[];
  /** How many did before. */
  readonly olderFailures: number;
  readonly profile: ProfileView | undefined;
  readonly doubt: Doubt | undefined;
}

export function NeedsYou({ asking, failed, olderFailures, profile, doubt }: NeedsYouProps) {
  const { i18n } = useLingui();
  const hasConflict = (profile?.conflictCount ?? 0) > 0;
  const isEmpty = asking.length + failed.length + olderFailures === 0 && !hasConflict && !doubt;
  if (isEmpty) return null;
  return (
    <DaySection title={i18n.t({ id: 'today.needs-you', message: 'Needs you' })}>
      <WorkRows rows={[...asking, ...failed]} />
      {olderFailures > 0 && (
        <Link className={classes.more} to="/activity">
          {i18n.t({
            id: 'today.older-failures',
            message:
              '{count, plural, one {# earlier job that did not succeed} other {# earlier jobs that did not succeed}}',
            values: { count: olderFailures },
          })}
        </Link>
      )}
      {doubt && <DoubtCheck key={doubt.detail.id} doubt={doubt} />}
      {hasConflict && profile && <ConflictCheck profile={profile} />}
    </DaySection>
  );
}
