/** Finds where the person lives, in the contact zone. */
import type { Line } from '../layout/line.ts';
import { cityAlone, namedCity } from './city-alone.ts';
import { contactPieces } from './contact-pieces.ts';
import { withoutEmails } from './find-email.ts';
import { withoutPhones } from './find-phone.ts';
import { withoutUrls } from './find-urls.ts';
import { isStreet, type Location, parseLocation, withoutLocationLabel } from './parse-location.ts';
import { type Fact, personalFacts } from './personal-facts.ts';

interface Place {
  readonly location: Location;
  readonly line: Line;
}

const looseEnds = /^[\s,;:|/–-]+|[\s,;:|/–-]+$/gu;

export function findLocation(lines: readonly Line[]): Place | null {
  const facts = personalFacts(lines);
  const told = facts
    .filter(({ kind }) => kind === 'place')
    .flatMap((fact) => toldPlace(fact, lines));
  if (told[0]) return told[0];
  const isPrivate = (text: string): boolean =>
    facts.some(({ kind, value }) => kind === 'private' && text.includes(value));
  return find(lines, isPrivate, parseLocation) ?? find(lines, isPrivate, cityAlone);
}

/** What stands after "Address:", with the line below where it goes on there. */
function toldPlace({ value, line }: Fact, lines: readonly Line[]): readonly Place[] {
  const below = lines[lines.indexOf(line) + 1];
  const longer = below && isStreet(value) ? parseLocation(`${value}, ${below.text}`) : null;
  const location = longer ?? parseLocation(value) ?? cityAlone(value) ?? namedCity(value);
  return location ? [{ location, line }] : [];
}

function find(
  lines: readonly Line[],
  isPrivate: (text: string) => boolean,
  read: (text: string) => Location | null,
): Place | null {
  let street: string | null = null;
  for (const [index, line] of lines.entries()) {
    const overTwo = overTwoLines(line, lines[index + 1], lines[index + 2]);
    if (overTwo) return { location: overTwo, line };
    for (const piece of contactPieces([line])) {
      const text = withoutPhones(withoutUrls(withoutEmails(piece.text))).replace(looseEnds, '');
      const location = isPrivate(text) ? null : read(text);
      if (location) return { location: withStreet(location, street), line };
      street = isStreet(text) ? withoutLocationLabel(text).replace(/,$/, '') : street;
    }
  }
  return null;
}

/** "Calle Alfareros 17, 41005": an address without its town. */
const isStreetPart = (text: string): boolean =>
  text.split(/,\s+/).some(isStreet) && parseLocation(text)?.city === undefined;

/** A place whose first line ends in a comma or in its street, and goes on under itself. */
function overTwoLines(
  line: Line,
  next: Line | undefined,
  third: Line | undefined,
): Location | null {
  for (const cell of line.cells) {
    const below = next?.cells.find(({ x, right }) => x < cell.right && right > cell.x);
    if (!below || /@|\+\d/.test(below.text)) continue;
    const goesOn = /,$/.test(cell.text) || isStreetPart(cell.text);
    const end = third?.cells.find(({ x }) => Math.abs(x - below.x) < 6);
    const isLonger = end !== undefined && /,$/.test(below.text) && !/@|\+\d/.test(end.text);
    const text = `${cell.text} ${below.text}${isLonger ? ` ${end.text}` : ''}`;
    const location = goesOn ? parseLocation(text) : null;
    if (location?.city) return location;
  }
  return null;
}

/** An address over two lines: the street stands in the line above the city. */
function withStreet(location: Location, street: string | null): Location {
  return street && location.address === undefined ? { address: street, ...location } : location;
}
