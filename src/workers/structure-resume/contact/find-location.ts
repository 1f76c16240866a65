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
  for (const line of lines) {
    for (const piece of contactPieces([line])) {
      const text = withoutPhones(withoutUrls(withoutEmails(piece.text))).trim();
      const location = parseLocation(text);
      if (location) return { location: withStreet(location, street), line };
      street = isStreet(text) ? withoutLocationLabel(text).replace(/,$/, '') : street;
    }
  }
  return null;
}

/** An address over two lines: the street stands in the line above the city. */
function withStreet(location: Location, street: string | null): Location {
  return street && location.address === undefined ? { address: street, ...location } : location;
}
