/** What the user has to settle, above everything else; the next one is at hand when one is done. */
import { useLingui } from '@lingui/react';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ProfileFact, ProfileField } from '../../../shared/domain/profile/profile-fact.ts';
import { Conflict } from './conflict-view.tsx';
import classes from './conflicts.module.css';

interface ConflictListProps {
  readonly facts: readonly ProfileFact[];
  readonly count: number;
  readonly onSettle: (fact: ProfileFact, field: ProfileField, values: string[]) => void;
}

export function ConflictList({ facts, count, onSettle }: ConflictListProps) {
  const { i18n } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  if (count === 0) return null;
  const conflicts = facts.flatMap((fact) =>
    fact.fields.filter(({ isConflict }) => isConflict).map((field) => ({ fact, field })),
  );
  return (
    <section className={classes.conflicts} aria-labelledby="profile-conflicts">
      <h2 id="profile-conflicts" ref={heading} tabIndex={-1} className={classes.conflictsTitle}>
        <IconArrowsSplit2 size={20} stroke={1.7} aria-hidden="true" />
        {i18n.t({
          id: 'profile.conflicts',
          message: '{count, plural, one {# thing to settle} other {# things to settle}}',
          values: { count },
        })}
      </h2>
      <p className={classes.why}>
        {i18n.t({
          id: 'profile.conflicts.hint',
          message: 'Your résumés do not agree here. What you say holds from then on.',
        })}
      </p>
      <div className={classes.conflictGrid}>
        {conflicts.map(({ fact, field }) => (
          <Conflict
            key={`${fact.id} ${field.name}`}
            {...{ fact, field }}
            onSettle={(values) => {
              onSettle(fact, field, values);
              heading.current?.focus();
            }}
          />
        ))}
      </div>
    </section>
  );
}
