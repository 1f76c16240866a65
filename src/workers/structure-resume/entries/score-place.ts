/** How much a text looks like the place of a position or a school. */
import { parseLocation } from '../contact/parse-location.ts';
import { isCity } from '../vocabulary/cities.ts';
import { fold } from '../vocabulary/fold.ts';
import { countryCodeOf, isRegion } from '../vocabulary/places.ts';

const remote =
  /^(?:(?:100 ?% |fully |mostly )?(?:remote|hybrid|hybride|hibrido|on-?site|home-?office|teletravail|teletrabajo|teletrabalho|a distance|a distancia|remoto|presencial|work from home|bundesweit|deutschlandweit|worldwide|international|various locations))\b/;
/** "Lille (59)", "12043 Berlin". */
const numbered = /^(.+?)\s*\(\d{1,3}\)$|^(?:[A-Z]{1,2}-)?\d{4,5}\s+(.+)$/u;

/** "Vila Serena", "Mâcon", "Bergen op Zoom": capitals, but for the particles between. */
const townName =
  /^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s(?:de|del|da|do|dos|la|le|les|sur|am|an der|im|in der|op|upon|on|of|i)(?=\s)|\s\p{Lu}[\p{L}\p{M}.'’-]+)*$/u;

export function scorePlace(text: string): number {
  if (text.length > 60) return -3;
  if (remote.test(fold(text))) return 2.4;
  // A lone "CO" or "DE" may be many things.
  if (/^[A-Z]{2}\.?$/.test(text)) return isPlace(text) ? 0.9 : -2;
  if (isPlace(text)) return /,\s/.test(text) ? 2.8 : 2.2;
  const parts = text.split(/\s*,\s+/);
  const isShort = parts.length === 1 && text.split(' ').length <= 3;
  return isShort && townName.test(text) && !/\p{Lu}{4}/u.test(text) ? -0.1 : -2;
}

function isPlace(text: string): boolean {
  const [, beforeCode, afterCode] = numbered.exec(text) ?? [];
  const plain = beforeCode ?? afterCode ?? text;
  const places = plain.split(/\s*(?:\s(?:&|and|und|et|y|e)\s|\/|,\s)\s*/iu);
  const isKnown = (place: string): boolean =>
    isCity(place) || countryCodeOf(place) !== null || isRegion(place);
  // Of two towns joined by "&" one may be small.
  const areKnown =
    isKnown(places[0] ?? '') && places.every((place) => isKnown(place) || isTown(place));
  return areKnown || parseLocation(text) !== null;
}

const isTown = (text: string): boolean =>
  /^\p{Lu}[\p{L}-]+$/u.test(text) && !/^\p{Lu}+$/u.test(text);
