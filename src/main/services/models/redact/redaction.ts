/**
 * Replaces what tells who somebody is by placeholders, the same ones wherever it stands again, and
 * turns them back in what is answered. It is no anonymising: employers and dates stay, because what
 * is asked is about them.
 */
export interface Redaction {
  redact(text: string): string;
  /** Placeholders in any text of a value become again what they stand for. */
  restore<T>(value: T): T;
  /** Different things that were replaced until now. */
  count(): number;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** With or without a scheme; file names and versions have no such ending and slash. */
const link =
  /\b(?:https?:\/\/|www\.)[^\s<>"'|)\]]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"'|)\]]*/giu;
/**
 * Seven to fifteen digits in groups, with a plus, brackets or separators between them; two years with
 * a dash between them are no telephone number.
 */
const phone = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d[\d\s()./-]{5,20}\d(?![\p{L}\p{N}])/gu;
const years = /^\(?(?:\d{1,2}[/.-])?(?:19|20)\d{2}\s?[-–/]\s?(?:\d{1,2}[/.-])?(?:19|20)\d{2}\)?$/u;
const dateLike = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/u;

const MIN_DIGITS = 7;
const MAX_DIGITS = 15;
/** Shorter parts of a name are words of their own. */
const MIN_NAME_PART = 3;
const MAX_NAME_PARTS = 5;

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  const isOther = years.test(text.trim()) || dateLike.test(text.trim());
  return digits >= MIN_DIGITS && digits <= MAX_DIGITS && !isOther;
}

/** @param personal names and addresses, as they stand in the texts */
export function createRedaction(personal: readonly string[]): Redaction {
  const placeholders = new Map<string, string>();
  const originals = new Map<string, string>();
  const counts = new Map<string, number>();
  const names = toPatterns(personal);

  function stand(kind: string, original: string): string {
    const known = placeholders.get(original);
    if (known !== undefined) return known;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const placeholder = `[${kind}_${number}]`;
    placeholders.set(original, placeholder);
    originals.set(placeholder, original);
    return placeholder;
  }

  function restore(value: unknown): unknown {
    if (typeof value === 'string') {
      return value.replace(/\[[A-Z]+_\d+\]/g, (found) => originals.get(found) ?? found);
    }
    if (Array.isArray(value)) return value.map(restore);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, restore(item)]));
  }

  return {
    redact(text) {
      let left = text
        .replace(email, (found) => stand('EMAIL', found))
        .replace(link, (found) => stand('LINK', found));
      for (const pattern of names) left = left.replace(pattern, (found) => stand('PERSON', found));
      return left.replace(phone, (found) => (isPhone(found) ? stand('PHONE', found) : found));
    },
    restore: <T>(value: T) => restore(value) as T,
    count: () => originals.size,
  };
}

/** Whole texts first, the longest before its parts; then each part of what may be a name. */
function toPatterns(personal: readonly string[]): readonly RegExp[] {
  const wholes = personal.map((text) => text.trim()).filter((text) => text.length > 1);
  const parts = wholes.filter(mayBeName).flatMap((name) => name.split(/[\s,]+/));
  const isTold = (part: string) => part.length >= MIN_NAME_PART && /^\p{Lu}/u.test(part);
  const longestFirst = [...new Set(wholes)].sort((a, b) => b.length - a.length);
  return [
    ...longestFirst.map((text) => toPattern(text, 'giu')),
    ...[...new Set(parts)].filter(isTold).map((part) => toPattern(part, 'gu')),
  ];
}

/** A postal address has numbers, and its words are those of any street. */
function mayBeName(text: string): boolean {
  return !/\d/.test(text) && text.split(/\s+/).length <= MAX_NAME_PARTS;
}

/** Not within a longer word; in capitals, too, as headings have it. */
function toPattern(text: string, flags: string): RegExp {
  const escaped = (plain: string) =>
    plain.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const forms = [...new Set([text, text.toLocaleUpperCase('en')])].map(escaped).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, flags);
}
