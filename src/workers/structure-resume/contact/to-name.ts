/** Tells whether a text can be a person's name, and frees it of what stands around names. */
import { knownHeading } from '../vocabulary/section-headings.ts';

export interface NameText {
  /** As it is written, with titles before and after it. */
  readonly name: string;
  /** Without them. */
  readonly bare: string;
}

const documentWords =
  /\b(?:resume|résumé|curriculum vitae|curriculum|vitae|lebenslauf|cv|currículo|currículum)\b(?:\s+(?:of|de|von|do|da))?/giu;
const nameWord = /^\p{L}[\p{L}\p{M}.'’-]*$/u;
const particles =
  /^(?:de|da|do|dos|das|del|della|dello|di|du|des|la|las|le|los|van|von|vom|der|den|ter|ten|te|zu|zum|zur|af|av|bin|binti|ibn|bint|abu|al|el|y|e|i|und|st\.?|san|santa|mac|mc|o')$/i;
const contracted = /^(?:d|l|dell|dall|all|o|n|s|t)['’]\p{Lu}/u;
/** Chinese, Japanese and Korean names may stand without a space. */
const undivided = /^(?:[\p{Script=Han}]{2,4}|\p{Script=Hangul}{2,4})$/u;
const titlesBefore =
  /^(?:(?:dr|prof|mr|mrs|ms|miss|mme|m|herr|frau|sr|sra|srta|dipl\.-?\s?(?:ing|kfm|inf)|ing|mag|m\.\s?sc|b\.\s?sc|med|rer|nat|phil|jur|eng|engº|lic|arq)\b\.?\s+)+/i;
const titlesAfter =
  /(?:,?\s+(?:ph\.?\s?d|m\.?d|m\.?b\.?a|r\.?n|bsn|msn|m\.?sc|b\.?sc|m\.?a|b\.?a|ll\.?m|cpa|esq|j\.?d|jr|sr|pmp|cfa|cissp|p\.?e|pe|ii|iii|iv)\.?)+$/i;

export const bareName = (name: string): string =>
  name.replace(titlesBefore, '').replace(titlesAfter, '').replace(/,$/, '').trim();

/** The text as a name, or null when it cannot be one. */
export function toName(text: string): NameText | null {
  const plain = despaced(text)
    .replace(documentWords, ' ')
    .replace(/[|·•,:]+\s*$|^\s*[|·•,:–-]+/gu, '');
  const name = (plain.split(/\s+[|·•–—-]\s+|\s*[|·•]\s*|,\s+(?=\p{Lu}\p{Ll}{2})/u)[0] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = bareName(name);
  const words = bare.split(' ');
  const isWhole = words.length >= 2 || undivided.test(bare);
  if (!isWhole || words.length > 6 || bare.length > 50) return null;
  if (!words.every((word) => nameWord.test(word))) return null;
  const isNamed = words.every(
    (word) => /^[\p{Lu}\p{Lo}]/u.test(word) || particles.test(word) || contracted.test(word),
  );
  const isEnded = !/^(?:de|da|do|dos|das|del|van|von|der|den|di|y|e)$/u.test(words.at(-1) ?? '');
  if (!isNamed || !isEnded || isHeading(bare)) return null;
  return { name, bare };
}

function isHeading(text: string): boolean {
  return (
    knownHeading(text) !== null || text.split(' ').every((word) => knownHeading(word) !== null)
  );
}

/** "J A N E   D O E": letters with a space between each; wider gaps part the words. */
function despaced(text: string): string {
  if (!/^(?:\p{L}[.'’-]? ){4,}\p{L}$/u.test(text.replace(/\s{2,}/g, ' '))) return text;
  return text
    .split(/\s{2,}/)
    .map((word) => word.replace(/ /g, ''))
    .join(' ');
}
