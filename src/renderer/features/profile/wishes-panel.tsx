/** What the user is looking for: preferences, and searches that they saved. */
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { valuesOf } from './fact-words.ts';
import { PreferencesForm } from './preferences-form.tsx';
import classes from './profile.module.css';
import { SavedSearches } from './saved-searches.tsx';
import { usePreferences } from './use-wishes.ts';

/** @param facts of the profile, for suggestions */
export function WishesPanel({ facts }: { readonly facts: readonly ProfileFact[] }) {
  const { form, isError, refetch, save } = usePreferences();
  const inFacts = (section: ProfileFact['section'], field: string) =>
    facts.filter((fact) => fact.section === section).flatMap((fact) => valuesOf(fact, field));
  return (
    <div className={classes.panel}>
      {isError && !form && <LoadProblem onRetry={() => void refetch()} />}
      {form && (
        <PreferencesForm
          key={form.revision}
          initial={form.preferences}
          titles={[...inFacts('contact', 'label'), ...inFacts('work', 'position')]}
          places={[...inFacts('contact', 'city'), ...inFacts('work', 'location')]}
          onSave={save}
        />
      )}
      <SavedSearches />
    </div>
  );
}
