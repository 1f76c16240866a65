/** The sections of a résumé that are lists of words: skills, languages, interests, references. */
import { useLingui } from '@lingui/react';
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import { Joined, type Valued, valuesAt } from './joined-view.tsx';
import classes from './resume-document.module.css';
import { Section } from './resume-section-view.tsx';

interface Entries<Name extends keyof DraftResume> {
  readonly entries: NonNullable<DraftResume[Name]>;
}

export function Skills({ entries }: Entries<'skills'>) {
  const { i18n } = useLingui();
  return (
    <Terms
      title={i18n.t({ id: 'document.skills', message: 'Skills' })}
      terms={toTerms('/skills', entries, { term: ['name', 'level'], rest: ['keywords'] })}
    />
  );
}

export function Languages({ entries }: Entries<'languages'>) {
  const { i18n } = useLingui();
  return (
    <Terms
      title={i18n.t({ id: 'document.languages', message: 'Languages' })}
      terms={toTerms('/languages', entries, { term: ['language'], rest: ['fluency'] })}
    />
  );
}

export function Interests({ entries }: Entries<'interests'>) {
  const { i18n } = useLingui();
  return (
    <Terms
      title={i18n.t({ id: 'document.interests', message: 'Interests' })}
      terms={toTerms('/interests', entries, { term: ['name'], rest: ['keywords'] })}
    />
  );
}

export function References({ entries }: Entries<'references'>) {
  const { i18n } = useLingui();
  return (
    <Terms
      title={i18n.t({ id: 'document.references', message: 'References' })}
      terms={toTerms('/references', entries, { term: ['name'], rest: ['reference'] })}
    />
  );
}

interface Term {
  readonly term: readonly Valued[];
  readonly rest: readonly Valued[];
}

function toTerms(
  pointer: string,
  entries: readonly object[],
  keys: { readonly term: readonly string[]; readonly rest: readonly string[] },
): readonly Term[] {
  return entries
    .map((entry, index) => ({
      term: valuesAt(`${pointer}/${index}`, entry, keys.term),
      rest: valuesAt(`${pointer}/${index}`, entry, keys.rest),
    }))
    .filter(({ term, rest }) => term.length + rest.length > 0);
}

interface TermsProps {
  readonly title: string;
  readonly terms: readonly Term[];
}

/** Terms with what goes with them; bare terms run on as one line. */
function Terms({ title, terms }: TermsProps) {
  const bare = terms.filter(({ rest }) => rest.length === 0);
  const full = terms.filter(({ rest }) => rest.length > 0);
  return (
    <Section title={title} isEmpty={terms.length === 0}>
      {full.map(({ term, rest }) => (
        <p key={rest[0]?.at} className={classes.term}>
          {term.length > 0 && (
            <b>
              <Joined values={term} by=" · " />
            </b>
          )}{' '}
          <Joined values={rest} />
        </p>
      ))}
      {bare.length > 0 && (
        <p className={classes.term}>
          <Joined values={bare.flatMap(({ term }) => term)} />
        </p>
      )}
    </Section>
  );
}
