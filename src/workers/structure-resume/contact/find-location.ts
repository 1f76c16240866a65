/** Finds where the person lives, in the contact zone. */
import type { Line } from '../layout/line.ts';
import { contactPieces } from './contact-pieces.ts';
import { withoutEmails } from './find-email.ts';
import { withoutPhones } from './find-phone.ts';
import { withoutUrls } from './find-urls.ts';
import { isStreet, type Location, parseLocation, withoutLocationLabel } from './parse-location.ts';

interface Place {
  readonly location: Location;
  readonly line: Line;
}

export function findLocation(lines: readonly Line[]): Place | null {
  let street: string | null = null;
  for (const [index, line] of lines.entries()) {
    const overTwo = overTwoLines(line, lines[index + 1]);
    if (overTwo) return { location: overTwo, line };
    for (const piece of contactPieces([line])) {
      const text = withoutPhones(withoutUrls(withoutEmails(piece.text))).trim();
      const location = parseLocation(text);
      if (location) return { location: withStreet(location, street), line };
      street = isStreet(text) ? withoutLocationLabel(text).replace(/,$/, '') : street;
    }
  }
  return null;
}

/** A place whose first line ends in a comma and goes on under itself. */
function overTwoLines(line: Line, next: Line | undefined): Location | null {
  for (const cell of line.cells) {
    const below = next?.cells.find(({ x, right }) => x < cell.right && right > cell.x);
    const location =
      below && /,$/.test(cell.text) ? parseLocation(`${cell.text} ${below.text}`) : null;
    if (location) return location;
  }
  return null;
}

/** An address over two lines: the street stands in the line above the city. */
function withStreet(location: Location, street: string | null): Location {
  return street && location.address === undefined ? { address: street, ...location } : location;
}
