/** Who the user is: name, headline, how to reach them, and their summary. */
import { useLingui } from '@lingui/react';
import type { Ref } from 'react';
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import { FactButtons, isYours } from './fact-view.tsx';
import { valuesOf } from './fact-words.ts';
import classes from './profile.module.css';
import { SourcesLine } from './sources-line-view.tsx';

interface ContactProps {
  readonly fact: ProfileFact;
  readonly editRef: Ref<HTMLButtonElement>;
  readonly onEdit: () => void;
}

export function Contact({ fact, editRef, onEdit }: ContactProps) {
  const { i18n } = useLingui();
  const one = (name: string) => valuesOf(fact, name)[0];
  const town = [one('postalCode'), one('city')].filter(Boolean).join(' ');
  const place = [one('address'), town, one('region'), one('countryCode')].filter(Boolean);
  const lines = [...valuesOf(fact, 'email'), ...valuesOf(fact, 'phone'), place.join(', ')];
  return (
    <article>
      <div className={classes.factHead}>
        <h3 className={classes.name}>
          {one('name') ?? i18n.t({ id: 'profile.nameless', message: 'No name yet' })}
        </h3>
        <FactButtons {...{ fact, editRef, onEdit }} onRemove={onEdit} />
      </div>
      {one('label') && <p className={classes.headline}>{one('label')}</p>}
      <ul className={classes.reach}>
        {lines.filter(Boolean).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {one('summary') && <p className={classes.text}>{one('summary')}</p>}
      <SourcesLine sources={fact.sources} isYours={isYours(fact)} />
    </article>
  );
}
