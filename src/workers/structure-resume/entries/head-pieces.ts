/** Cuts the head lines of an entry into pieces: one name, title or place each. */
import { findUrls, withoutUrls } from '../contact/find-urls.ts';
import { isStreet, parseLocation } from '../contact/parse-location.ts';
import { findPeriods, isPresentWord } from '../dates/find-period.ts';
import { isDuration } from '../dates/is-duration.ts';
import { withoutPeriods } from '../dates/without-periods.ts';
import type { Line } from '../layout/line.ts';
import { degreeWords } from '../vocabulary/degree-words.ts';
import { fold } from '../vocabulary/fold.ts';
import { titleWords } from '../vocabulary/job-titles.ts';
import { countryCodeOf, isRegion } from '../vocabulary/places.ts';
import { joinWrapped } from './join-wrapped.ts';
import { typeSegments } from './type-segments.ts';

export interface HeadPiece {
  readonly text: string;
  readonly isBold: boolean;
  /** Its line shows the period too. */
  readonly isBesideDate: boolean;
}

export interface HeadPieces {
  readonly names: readonly HeadPiece[];
  readonly location: string | null;
  readonly url: string | null;
}

const separator = /\s*[|•·●∙⋅]\s*|\s+[–—-]+\s+|\s+\/\/\s+/u;
/** "Engineer at Acme", "Engineer @ Acme": only after a title; a company may have these in its name. */
const employerWord = /\s+(?:@|at|chez|bei)\s+(?=\p{Lu})/u;
const looseEnds =
  /^(?:[\s,;:|/•·–—@-]+|(?:at|chez|bei|by|from)\s+(?=\p{Lu}))+|[\s,;:|/•·–—@(-]+$/gu;

export function headPieces(head: readonly Line[]): HeadPieces {
  const names: HeadPiece[] = [];
  let location: string | null = null;
  let url: string | null = null;
  for (const line of joinWrapped(head)) {
    const isBesideDate = findPeriods(line.text).length > 0;
    for (const { text, isBold } of line.cells.flatMap(typeSegments)) {
      url ??= findUrls(text)[0] ?? null;
      for (const part of withoutPeriods(withoutUrls(text)).split(separator).flatMap(atEmployer)) {
        const { name, place } = splitPlace(part.replace(looseEnds, '').trim());
        location ??= place;
        if (/\p{L}/u.test(name) && !isDuration(fold(name)) && !isPresentWord(name))
          names.push({ text: name, isBold, isBesideDate });
      }
    }
  }
  return { names, location, url };
}

function atEmployer(text: string): readonly string[] {
  const match = employerWord.exec(text);
  const title = match ? text.slice(0, match.index) : '';
  const isPlaced = titleWords.test(fold(title)) || degreeWords.test(fold(title));
  return match && isPlaced ? [title, text.slice(match.index + match[0].length)] : [text];
}

/** Takes a place off the end of a text: "Acme GmbH (Berlin, Germany)", "Acme, Austin, TX". */
function splitPlace(text: string): { readonly name: string; readonly place: string | null } {
  const bracket = /^(.+?)\s*\(([^()]+)\)$/.exec(text);
  if (bracket?.[1] && bracket[2] && parseLocation(bracket[2])) {
    return { name: bracket[1], place: bracket[2] };
  }
  const parts = text.split(/,\s+/);
  const places = text.split(/\s+(?:&|and|und|et|y|e|\/)\s+/i);
  const arePlaces = places.every((place) => parseLocation(place) !== null);
  if (arePlaces && !startsWithName(parts)) return { name: '', place: text };
  for (const count of [3, 2, 1]) {
    if (parts.length <= count) continue;
    const place = parts.slice(-count).join(', ');
    if (parseLocation(place)) return { name: parts.slice(0, -count).join(', '), place };
  }
  return { name: text, place: null };
}

/** "Acme, Cardiff, Wales": a city and its country need nothing before them but a name. */
function startsWithName(parts: readonly string[]): boolean {
  const [first = '', second = '', third] = parts;
  if (third === undefined || parts.length > 3) return false;
  const isArea = isRegion(second) || countryCodeOf(second) !== null;
  return !isArea && !isStreet(first) && parseLocation(`${second}, ${third}`) !== null;
}
