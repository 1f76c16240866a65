import { useLingui } from '@lingui/react';
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import { factWords } from './fact-words.ts';
import { sectionWords } from './section-words.ts';

/** What a fact is called where it stands alone: "Site manager, Dovetail Joinery". */
export function useFactName(): (fact: ProfileFact) => string {
  const { i18n } = useLingui();
  return (fact) => {
    if (fact.section === 'contact') {
      return i18n.t({ id: 'profile.contact.name', message: 'your details' });
    }
    const { title, beside } = factWords(fact);
    const place = beside.split(' · ')[0] ?? '';
    return [title, place].filter(Boolean).join(', ') || i18n.t(sectionWords[fact.section]);
  };
}
