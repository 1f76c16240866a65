/** Name and contact data that the rules missed, where the top of the document shows them. */
import { isSettled, type Known } from '../../shared/domain/refinement/is-settled.ts';
import type { PartAnswers } from '../../shared/domain/refinement/refined-part.ts';
import type { Resume } from '../../shared/domain/resume.ts';
import { toName } from '../structure-resume/contact/to-name.ts';
import { basicsPlausibility } from '../structure-resume/evidence/basics-plausibility.ts';
import { usual } from '../structure-resume/evidence/plausibility.ts';
import { fold } from '../structure-resume/vocabulary/fold.ts';
import { titleWords } from '../structure-resume/vocabulary/job-titles.ts';
import type { Fill } from './fill.ts';
import type { PageOfFacts } from './page-of-facts.ts';

type Answer = NonNullable<PartAnswers['basics']>;
type Field = keyof Answer;

const minPhoneDigits = 7;

/** Whether a text has the form of what it is said to be. */
const forms: Readonly<Record<Field, (value: string) => boolean>> = {
  name: (value) => value.includes(' ') && toName(value) !== null && !titleWords.test(fold(value)),
  label: (value) => titleWords.test(fold(value)) && !/[@\d]/.test(value),
  email: (value) => /^[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}$/u.test(value),
  phone: (value) =>
    /^[+\d][\d\s().\-/+]*$/.test(value) && value.replace(/\D/g, '').length >= minPhoneDigits,
  url: (value) => /^(?:https?:\/\/|www\.)[^\s<>"']+$/i.test(value),
};

/** Those that must stand there letter for letter: one sign more or less is another address. */
const exact: ReadonlySet<Field> = new Set(['email', 'url']);

export function fillBasics(
  page: PageOfFacts,
  { basics }: Resume,
  { answer, known }: { readonly answer: Answer; readonly known: Known },
): readonly Fill[] {
  const zone = [
    page.top,
    ...page.ranges.filter(({ kind }) => kind === 'contact' || kind === 'links'),
  ];
  const isOpen = (field: Field): boolean => {
    if (field === 'url' && basics.profiles !== undefined) return false;
    const value = basics[field];
    return value === undefined || !isSettled(`/basics/${field}`, known);
  };
  return (Object.keys(forms) as Field[]).flatMap((field): readonly Fill[] => {
    const value = answer[field]?.trim() ?? '';
    if (value === '' || !isOpen(field) || !forms[field](value)) return [];
    if (exact.has(field) && !page.text.includes(value)) return [];
    const plausibility = basicsPlausibility(field, value);
    const range = page
      .find(value)
      .find(
        (place) =>
          zone.some(({ start, end }) => place.start >= start && place.end <= end) &&
          page.isFree(place),
      );
    if (range === undefined || plausibility < usual) return [];
    page.take(range);
    return [{ path: ['basics', field], value, range, plausibility }];
  });
}
