/** What the user is looking for, saved as it is typed. */
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Preferences } from '../../../shared/domain/preferences.ts';
import { ChoiceGroup } from './choice-group-view.tsx';
import { NoticeInput } from './notice-input-view.tsx';
import { SalaryInput } from './salary-input-view.tsx';
import { SavedLine } from './saved-line-view.tsx';
import { usePreferenceSaving } from './use-wishes.ts';
import { seniorityWords, workplaceWords } from './wish-words.ts';
import classes from './wishes.module.css';
import { WordsInput } from './words-input-view.tsx';

interface PreferencesFormProps {
  readonly initial: Preferences;
  readonly titles: readonly string[];
  readonly places: readonly string[];
  readonly onSave: (preferences: Preferences) => Promise<boolean>;
}

export function PreferencesForm({ initial, titles, places, onSave }: PreferencesFormProps) {
  const { i18n } = useLingui();
  const [wishes, setWishes] = useState(initial);
  const { state, change } = usePreferenceSaving(onSave);

  function set(part: Partial<Preferences>): void {
    const next = { ...wishes, ...part };
    setWishes(next);
    change(next);
  }

  return (
    <section className={classes.wishes} aria-labelledby="profile-wishes">
      <div className={classes.wishesHead}>
        <h2 id="profile-wishes" className={classes.wishesTitle}>
          {i18n.t({ id: 'wish.title', message: 'Preferences' })}
        </h2>
        <SavedLine state={state} />
      </div>
      <WordsInput
        label={i18n.t({ id: 'wish.titles', message: 'Job titles' })}
        value={wishes.titles}
        suggestions={titles}
        onChange={(next) => set({ titles: next })}
      />
      <WordsInput
        label={i18n.t({ id: 'wish.places', message: 'Places' })}
        description={i18n.t({
          id: 'wish.places.hint',
          message: 'Towns, regions or countries. None: anywhere.',
        })}
        value={wishes.places}
        suggestions={places}
        onChange={(next) => set({ places: next })}
      />
      <ChoiceGroup
        label={i18n.t({ id: 'wish.workplaces', message: 'Where the work is done' })}
        words={workplaceWords}
        value={wishes.workplaces}
        onChange={(workplaces) => set({ workplaces })}
      />
      <ChoiceGroup
        label={i18n.t({ id: 'wish.seniorities', message: 'Seniority' })}
        words={seniorityWords}
        value={wishes.seniorities}
        onChange={(seniorities) => set({ seniorities })}
      />
      <div className={classes.pair}>
        <SalaryInput value={wishes.salary} onChange={(salary) => set({ salary })} />
        <NoticeInput value={wishes.notice} onChange={(notice) => set({ notice })} />
      </div>
      <WordsInput
        label={i18n.t({ id: 'wish.avoid', message: 'Companies to avoid' })}
        description={i18n.t({
          id: 'wish.avoid.hint',
          message: 'Their postings are left out.',
        })}
        value={wishes.companiesToAvoid}
        onChange={(companiesToAvoid) => set({ companiesToAvoid })}
      />
    </section>
  );
}
