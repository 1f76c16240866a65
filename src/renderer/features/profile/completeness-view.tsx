/** How much of what applications ask for is there, and what is missing. */
import { useLingui } from '@lingui/react';
import type { Completeness, ProfilePart } from '../../../shared/domain/profile/completeness.ts';
import type { Message } from '../../../shared/std/message.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './profile.module.css';

const partWords: Readonly<Record<ProfilePart, Message>> = {
  name: /*i18n*/ { id: 'profile.part.name', message: 'your name' },
  headline: /*i18n*/ { id: 'profile.part.headline', message: 'a headline' },
  email: /*i18n*/ { id: 'profile.part.email', message: 'an e-mail address' },
  phone: /*i18n*/ { id: 'profile.part.phone', message: 'a phone number' },
  place: /*i18n*/ { id: 'profile.part.place', message: 'where you live' },
  summary: /*i18n*/ { id: 'profile.part.summary', message: 'a summary' },
  work: /*i18n*/ { id: 'profile.part.work', message: 'experience' },
  'work-dates': /*i18n*/ { id: 'profile.part.work-dates', message: 'when each position began' },
  education: /*i18n*/ { id: 'profile.part.education', message: 'education' },
  skills: /*i18n*/ { id: 'profile.part.skills', message: 'five skills' },
  languages: /*i18n*/ { id: 'profile.part.languages', message: 'languages' },
};

export function CompletenessLine({ completeness }: { readonly completeness: Completeness }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const { known, of, missing } = completeness;
  if (missing.length === 0) return null;
  const parts = formats.list(missing.map((part) => i18n.t(partWords[part])));
  return (
    <p className={classes.completeness}>
      <meter min={0} max={of} value={known} aria-hidden="true" />
      {i18n.t({
        id: 'profile.completeness',
        message: '{known} of {of} things that applications ask for. Missing: {parts}.',
        values: { known, of, parts },
      })}
    </p>
  );
}
