/** The first thing about which the résumés disagree, to be settled at once. */
import { useLingui } from '@lingui/react';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { ProfileView } from '../../../shared/contract/profile.ts';
import { Conflict } from '../profile/conflict-view.tsx';
import { SourceNamesProvider, sourceName } from '../profile/source-names.tsx';
import { useFactActs } from '../profile/use-fact-acts.ts';
import classes from './today.module.css';

export function ConflictCheck({ profile }: { readonly profile: ProfileView }) {
  const { i18n } = useLingui();
  const { onSettle } = useFactActs({ hasLine: false });
  const card = useRef<HTMLDivElement>(null);
  const nameless = i18n.t({ id: 'profile.source.nameless', message: 'a résumé without a name' });
  const names = useMemo(
    () => new Map(profile.sources.map((one) => [one.resumeId, sourceName(one, nameless)])),
    [profile.sources, nameless],
  );
  const [first] = profile.facts.flatMap((fact) =>
    fact.fields.filter(({ isConflict }) => isConflict).map((field) => ({ fact, field })),
  );
  if (!first) return null;
  const { fact, field } = first;
  const rest = profile.conflictCount - 1;
  return (
    <div className={classes.card} ref={card} tabIndex={-1}>
      <p className={classes.cardTitle}>
        <IconArrowsSplit2 size={18} stroke={1.7} aria-hidden="true" />
        {i18n.t({
          id: 'today.conflict',
          message: 'Your résumés do not agree. What you say holds from then on.',
        })}
      </p>
      <SourceNamesProvider value={names}>
        <Conflict
          key={`${fact.id} ${field.name}`}
          {...{ fact, field }}
          onSettle={(values) => {
            card.current?.focus();
            onSettle(fact, field, values);
          }}
        />
      </SourceNamesProvider>
      {rest > 0 && (
        <Link className={classes.more} to="/profile">
          {i18n.t({
            id: 'today.conflict.more',
            message: '{rest, plural, one {# more in the profile} other {# more in the profile}}',
            values: { rest },
          })}
        </Link>
      )}
    </div>
  );
}
