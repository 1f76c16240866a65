/** What the user took out of the profile, to be taken back. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import classes from './profile.module.css';
import { sectionWords } from './section-words.ts';
import { useFactName } from './use-fact-name.ts';

interface RemovedFactsProps {
  readonly facts: readonly ProfileFact[];
  readonly onRestore: (fact: ProfileFact) => void;
}

export function RemovedFacts({ facts, onRestore }: RemovedFactsProps) {
  const { i18n } = useLingui();
  const factName = useFactName();
  if (facts.length === 0) return null;
  return (
    <details className={classes.more}>
      <summary>
        {i18n.t({
          id: 'profile.removed',
          message: '{count, plural, one {# removed fact} other {# removed facts}}',
          values: { count: facts.length },
        })}
      </summary>
      <p className={classes.hint}>
        {i18n.t({
          id: 'profile.removed.hint',
          message: 'They stay out, even when another résumé has them.',
        })}
      </p>
      <ul className={classes.rows}>
        {facts.map((fact) => (
          <li key={fact.id} className={classes.row}>
            <span>
              {factName(fact)}{' '}
              <span className={classes.dim}>{i18n.t(sectionWords[fact.section])}</span>
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={i18n.t({
                id: 'profile.restore.label',
                message: 'Take back {name}',
                values: { name: factName(fact) },
              })}
              onClick={() => onRestore(fact)}
            >
              {i18n.t({ id: 'profile.restore', message: 'Take back' })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
