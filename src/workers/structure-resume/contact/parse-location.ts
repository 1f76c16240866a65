/** Reads a place: "920 Oak Street, Austin, TX 78701", "10115 Berlin, Germany", "Lyon, France". */
import type { Resume } from '../../../shared/domain/resume.ts';
import { findPeriods } from '../dates/find-period.ts';
import { isCity, isCityIn } from '../vocabulary/cities.ts';
import { fold } from '../vocabulary/fold.ts';
import { institutionWords } from '../vocabulary/institution-words.ts';
import { titleWords } from '../vocabulary/job-titles.ts';
import { countryCodeOf, isBrazilianState, isRegion } from '../vocabulary/places.ts';
import { streetWords } from '../vocabulary/street-words.ts';

export type Location = NonNullable<Resume['basics']['location']>;

const label =
  /^(?:address|adresse|location|lieu|ort|wohnort|anschrift|direccion|dirección|endereço|endereco|ubicación|localização|city|ville|based in|residence)\s*[:\-–]\s*/iu;
/** Postal codes of the United States, Canada, Great Britain, Brazil, and plain ones of 4 to 6 digits. */
const postalCode =
  /(?<![\d\p{L}])(?:\d{5}-\d{3,4}|\d{4}-\d{3}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|(?:[A-Z]{1,2}-)?\d{4,6})(?![\d\p{L}])/u;
const placeWords = /^[\p{Lu}\d][\p{L}\p{M}\d.'’()\- ]*$/u;

export function withoutLocationLabel(text: string): string {
  return text.replace(label, '').trim();
}

/**
 * The place that the text is, or null when it may be anything else: without a street, a postal
 * code, a region or a country there is nothing to tell a place by.
 */
export function parseLocation(text: string): Location | null {
  const plain = withoutLocationLabel(text)
    .replace(/\s*\(([^()]*)\)/g, ', $1')
    .replace(/\s+/g, ' ')
    .replace(/[.,;|]+$/, '');
  if (plain.length < 2 || plain.length > 110 || /@|https?:|www\./i.test(plain)) return null;
  const parts = plain
    .split(/\s*(?:,|;|\s[–—|·•-]\s)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 6 || parts.some((part) => part.split(' ').length > 9)) return null;
  if (findPeriods(plain).length > 0 && !/\d{5}|,/.test(plain)) return null;
  return readParts(parts);
}

interface Reading {
  address?: string;
  postalCode?: string;
  region?: string;
  countryCode?: string;
}

function readParts(parts: readonly string[]): Location | null {
  const found: Reading = {};
  const rest: string[] = [];
  for (const [index, original] of parts.entries()) {
    const part = takePostalCode(original, found);
    if (part === '') continue;
    const isLast = index === parts.length - 1;
    if (isStreet(original) || (!isLast && opensStreet(original)))
      found.address = join(found.address, original);
    else if (found.address !== undefined && isHouseNumber(part))
      found.address = join(found.address, part);
    else if (index > 0 && found.region === undefined && isRegionAfter(part, rest))
      found.region = part;
    else if (isLast && (index > 0 || part.length > 2)) takeEnd(part, found, rest);
    else if (index > 0 && countryCodeOf(part)) found.countryCode = countryCodeOf(part) ?? part;
    else rest.push(part);
  }
  const isPlace =
    found.region !== undefined ||
    found.countryCode !== undefined ||
    (found.address !== undefined && rest.length === 1 && isCity(rest[0] ?? '')) ||
    (found.postalCode !== undefined && rest.length > 0);
  if (!isPlace || !rest.every(isPlaceName)) return null;
  return withCity(found, rest);
}

/** "Stuttgart, DE" is in Germany, "Dover, DE" in Delaware. */
function isRegionAfter(part: string, before: readonly string[]): boolean {
  const city = before.at(-1) ?? '';
  if (isBrazilianState(part) && isCityIn(city, 'BR')) return true;
  const isAbroad = isCity(city) && !isCityIn(city, 'US');
  return isRegion(part) && !(isAbroad && countryCodeOf(part) !== null);
}

/** The last part may be a country, or end in one: "Texas 78701 US", "Zürich CH". */
function takeEnd(part: string, found: Reading, rest: string[]): void {
  const code = countryCodeOf(part);
  if (code) {
    found.countryCode = code;
    return;
  }
  const words = part.split(' ');
  for (const count of [1, 2]) {
    const tail = words.slice(-count).join(' ');
    const head = words.slice(0, -count).join(' ');
    if (head === '') continue;
    // Without a comma only a postal code shows that the words are a place: "Institute for AI".
    if (found.postalCode === undefined) break;
    if (countryCodeOf(tail)) {
      found.countryCode = countryCodeOf(tail) ?? tail;
      if (found.region === undefined && isRegion(head)) found.region = head;
      else rest.push(head);
      return;
    }
    if (found.region === undefined && isRegion(tail)) {
      found.region = tail;
      rest.push(head);
      return;
    }
  }
  rest.push(part);
}

function withCity(found: Reading, rest: readonly string[]): Location | null {
  const city = rest.at(-1);
  const others = rest.slice(0, -1);
  const address = join(found.address, others.join(', '));
  return {
    ...(address ? { address } : {}),
    ...(found.postalCode ? { postalCode: found.postalCode } : {}),
    ...(city ? { city } : {}),
    ...(found.region ? { region: found.region } : {}),
    ...(found.countryCode ? { countryCode: found.countryCode } : {}),
  };
}

function takePostalCode(part: string, found: Reading): string {
  if (isStreet(part) && /^\d/.test(part)) return part;
  // "ap. 1201" after its street is a flat.
  if (found.address !== undefined && /^\p{L}/u.test(part) && isHouseNumber(part)) return part;
  const code = postalCode.exec(part)?.[0];
  if (code === undefined || found.postalCode !== undefined) return part;
  found.postalCode = code;
  return part.replace(code, ' ').replace(/\s+/g, ' ').trim();
}

/** "Rua das Oliveiras", whose number follows after a comma. */
const opensStreet = (text: string): boolean =>
  /^(?:rua|r\.|avenida|av\.?|avda\.?|calle|c\/|carrer|carrera|paseo|plaza|rue|via|viale|travessa|largo|praca|alameda|estrada|allee|boulevard|chemin|impasse)\s/.test(
    fold(text),
  );

/** The number of the house or the flat: "88", "2.º Dto", "Apt 4". */
const isHouseNumber = (text: string): boolean =>
  text.length <= 14 &&
  /^(?:n[.º°]*\s*|apt?o?\.?\s*|apart(?:amento)?\.?\s*|casa\s*|sala\s*|bloco\s*|conj\.?\s*|andar\s*|depto?\.?\s*|#\s*|lote?\s*|piso\s*|bl\.?\s*)?\d{1,5}(?:\s?[a-z]|[.º°ª].*|\s*(?:esq|dto|dir|izq).*)?$/iu.test(
    text,
  );

export function isStreet(text: string): boolean {
  const hasNumber = /(?:^|\s)\d{1,5}[a-z]?(?:\s|$|,)/i.test(text);
  return hasNumber && streetWords.test(fold(text)) && text.length <= 60;
}

function isPlaceName(text: string): boolean {
  const folded = fold(text);
  const isOther = titleWords.test(folded) || institutionWords.test(folded);
  return placeWords.test(text) && text.length <= 40 && text.split(' ').length <= 5 && !isOther;
}

const join = (a: string | undefined, b: string): string => [a, b].filter(Boolean).join(', ');
