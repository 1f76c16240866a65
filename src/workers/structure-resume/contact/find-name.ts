/** Finds the person's name among the first lines. */
import type { Cell, Line } from '../layout/line.ts';
import { companyWords } from '../vocabulary/company-words.ts';
import { degreeWords } from '../vocabulary/degree-words.ts';
import { fold } from '../vocabulary/fold.ts';
import { institutionWords } from '../vocabulary/institution-words.ts';
import { titleWords } from '../vocabulary/job-titles.ts';
import { countryCodeOf } from '../vocabulary/places.ts';
import { knownHeading } from '../vocabulary/section-headings.ts';
import { parseLocation } from './parse-location.ts';

export interface FoundName {
  readonly name: string;
  readonly line: Line;
}

const documentWords =
  /\b(?:resume|résumé|curriculum vitae|curriculum|vitae|lebenslauf|cv|currículo|currículum)\b(?:\s+(?:of|de|von|do|da))?/giu;
const nameWord = /^\p{L}[\p{L}\p{M}.'’-]*$/u;
const particles =
  /^(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|zu|af|bin|ibn|al|el|y|e|und|st\.?)$/i;
const titlesBefore = /^(?:dr|prof|mr|mrs|ms|dipl\.-ing|ing|m\.sc|b\.sc)\.?\s+/i;
const titlesAfter = /,?\s+(?:ph\.?d|m\.?d|mba|rn|bsn|msc|cpa|esq|jr|sr|pmp|cfa|ii|iii)\.?$/i;

/** @param email may hold the name and so tell it. */
export function findName(
  lines: readonly Line[],
  bodySize: number,
  email: string | null,
): FoundName | null {
  const candidates = lines.slice(0, 25).flatMap((line, index) =>
    line.cells.slice(0, 4).flatMap((cell) => {
      const name = toName(cell.text) ?? toName(overTwoLines(cell, lines[index + 1]));
      if (!name) return [];
      const score = scoreOf({ name, cell, line, index, bodySize, email });
      return [{ name, line, score }];
    }),
  );
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (chosen, candidate) => (!chosen || candidate.score > chosen.score ? candidate : chosen),
    null,
  );
  return best && best.score >= 1.5 ? { name: best.name, line: best.line } : null;
}

/** A large name may be set on two lines, one word each. */
function overTwoLines(cell: Cell, next: Line | undefined): string {
  const below = next?.cells.find(({ x }) => Math.abs(x - cell.x) < 6);
  const [size, sizeBelow] = [cell.spans[0]?.size ?? 0, below?.spans[0]?.size ?? -1];
  const isOneWord = !cell.text.includes(' ') && below?.text.split(' ').length === 1;
  return below && isOneWord && Math.abs(size - sizeBelow) < 0.5 ? `${cell.text} ${below.text}` : '';
}

/** The text as a name, or null when it cannot be one. */
function toName(text: string): string | null {
  const plain = text.replace(documentWords, ' ').replace(/[|·•,:]+\s*$|^\s*[|·•,:–-]+/gu, '');
  const name = (plain.split(/\s+[|·•–—-]\s+|\s*[|·•]\s*|,\s+(?=\p{Lu}\p{Ll}{2})/u)[0] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = name.replace(titlesBefore, '').replace(titlesAfter, '').replace(/,$/, '');
  const words = bare.split(' ');
  if (words.length < 2 || words.length > 5 || bare.length > 45) return null;
  if (!words.every((word) => nameWord.test(word))) return null;
  const isNamed = words.every((word) => /^\p{Lu}/u.test(word) || particles.test(word));
  if (!isNamed || knownHeading(bare)) return null;
  return name;
}

interface Candidate {
  readonly name: string;
  readonly cell: Cell;
  readonly line: Line;
  readonly index: number;
  readonly bodySize: number;
  readonly email: string | null;
}

function scoreOf({ name, cell, line, index, bodySize, email }: Candidate): number {
  const size = Math.max(...cell.spans.map((span) => span.size));
  const folded = fold(name);
  let score = Math.min(3, (size / bodySize - 1) * 3);
  score += Math.max(0, 2 - index * 0.25);
  if (cell.spans.some((span) => span.isBold) || line.isCaps) score += 0.4;
  if (titleWords.test(folded)) score -= 2.5;
  if (degreeWords.test(folded) || institutionWords.test(folded)) score -= 2.5;
  if (companyWords.test(folded)) score -= 1.5;
  if (countryCodeOf(name) || parseLocation(cell.text)) score -= 2;
  const isTold = email !== null && isInEmail(folded, email);
  if (isTold) score += 2;
  const standsOut =
    size >= 1.15 * bodySize || cell.spans.some((span) => span.isBold) || line.isCaps;
  if (!isTold && !standsOut && index > 1) score -= 2;
  if (line.isBullet) score -= 1;
  return score;
}

function isInEmail(name: string, email: string): boolean {
  const [user = '', host = ''] = fold(email).split('@');
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length >= 3);
  return words.some((word) => user.includes(word) || host.split('.')[0]?.includes(word) === true);
}
