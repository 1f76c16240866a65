/** Reads a town that stands without region, country or postal code: "Sheffield", "Utrecht NL". */
import { isCity, isCityIn } from '../vocabulary/cities.ts';
import { countryCodeOf, isBrazilianState } from '../vocabulary/places.ts';
import type { Location } from './parse-location.ts';

export function cityAlone(text: string): Location | null {
  const plain = text.replace(/[.,;|]+$/, '').trim();
  if (isCity(plain)) return { city: plain };
  const [, city = '', country = ''] = /^(.+?),?\s+(\p{Lu}{2})$/u.exec(plain) ?? [];
  const countryCode = countryCodeOf(country);
  if (isBrazilianState(country) && isCityIn(city, 'BR')) return { city, region: country };
  return countryCode && isCity(city) ? { city, countryCode } : null;
}

const townName = /^\p{Lu}[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’-]+){0,3}$/u;

/** What a label says is a place needs only look like a town's name. */
export function namedCity(text: string): Location | null {
  const plain = text
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/[.,;|]+$/, '')
    .trim();
  return townName.test(plain) ? { city: plain } : null;
}
