/** Tells whether two values of a field mean the same, each kind of value in its own way. */
import { foldText, holdsAllWords, wordMarks, wordsOf } from './fold-text.ts';
import { createLanguageNames } from './language-names.ts';
import type { Comparison } from './section-rules.ts';
import { skillKey } from './skill-key.ts';

/** Legal forms, which one résumé writes and another leaves out. */
const legalForms = new Set(
  'ab ag as bv co corp corporation company ev eurl gbr gmbh inc incorporated kg kgaa lda limited llc llp ltd ltda mbh nv oy plc pty sa sarl sas se sl spa srl the ug'.split(
    ' ',
  ),
);
const titleWords = new Map([
  ['sr', 'senior'],
  ['jr', 'junior'],
  ['snr', 'senior'],
  ['jnr', 'junior'],
  ['mgr', 'manager'],
  ['asst', 'assistant'],
  ['eng', 'engineer'],
  ['dev', 'developer'],
]);
/** "(m/w/d)", "(f/m/x)": whom the title is for. */
const genders = /\(\s*[dfhmwx](\s*[/|]\s*[dfhmwx])+\s*\)/giu;

/** Gives each value the text by which it is compared; made anew because of what it remembers. */
export function createKeyOf(
  languageCode = createLanguageNames(),
): (as: Comparison, text: string) => string {
  const keys: Readonly<Record<Comparison, (text: string) => string>> = {
    date: (text) => text,
    email: (text) => text.trim().toLowerCase(),
    language: (text) => languageCode(text) ?? foldText(text),
    organisation: (text) => withoutLegalForm(foldText(text)),
    person: foldText,
    phone: phoneDigits,
    skill: skillKey,
    text: foldText,
    title: (text) => foldTitle(text),
    url: urlKey,
  };
  const remembered = new Map<string, string>();
  return (as, text) => {
    const name = `${as}:${text}`;
    const known = remembered.get(name);
    if (known !== undefined) return known;
    // What consists of signs only is compared as it is written.
    const key = keys[as](text) || text.trim();
    remembered.set(name, key);
    return key;
  };
}

/** Whether two keys of one kind agree; one may say more than the other. */
export function keysAgree(as: Comparison, a: string, b: string): boolean {
  if (a === b) return true;
  switch (as) {
    case 'date':
      return a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
    case 'phone':
      return isSameNumber(a, b);
    case 'organisation':
    case 'person':
      return holdsAllWords(wordMarks(a), wordMarks(b));
    case 'text':
      // "Fluent (C1)" and "C1", "Bristol" and "Bristol, UK".
      return Math.max(a.length, b.length) <= 60 && holdsAllWords(wordMarks(a), wordMarks(b));
    default:
      return false;
  }
}

function withoutLegalForm(folded: string): string {
  const words = wordsOf(folded).filter((word) => !legalForms.has(word));
  return words.length === 0 ? folded : words.join(' ');
}

function foldTitle(text: string): string {
  const words = wordsOf(foldText(text.replace(genders, ' ')));
  return words.map((word) => titleWords.get(word) ?? word).join(' ');
}

function phoneDigits(text: string): string {
  return text.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
}

/** The longer one may begin with a country's code of up to three digits. */
function isSameNumber(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].toSorted((one, other) => one.length - other.length);
  return short.length >= 7 && long.length - short.length <= 3 && long.endsWith(short);
}

function urlKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}
