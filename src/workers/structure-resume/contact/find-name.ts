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
import { personalFacts } from './personal-facts.ts';
import { type NameText, toName } from './to-name.ts';

export interface FoundName {
  readonly name: string;
  readonly line: Line;
}

/** @param email may hold the name and so tell it. */
export function findName(
  lines: readonly Line[],
  bodySize: number,
  email: string | null,
): FoundName | null {
  const told = toldName(lines);
  if (told) return told;
  const candidates = lines.slice(0, 25).flatMap((line, index) =>
    line.cells.slice(0, 4).flatMap((cell) =>
      readings(cell, lines[index + 1]).map((reading) => {
        const score = scoreOf({ ...reading, cell, line, index, bodySize, email });
        return { name: reading.name, line, score };
      }),
    ),
  );
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (chosen, candidate) => (!chosen || candidate.score > chosen.score ? candidate : chosen),
    null,
  );
  return best && best.score >= 1.5 ? { name: best.name, line: best.line } : null;
}

/** "Name: …", or given and family name in fields of their own. */
function toldName(lines: readonly Line[]): FoundName | null {
  const facts = personalFacts(lines.slice(0, 40));
  const whole = facts.find(({ kind, value }) => kind === 'name' && toName(value) !== null);
  if (whole) return { name: whole.value, line: whole.line };
  const given = facts.find(({ kind }) => kind === 'givenName');
  const family = facts.find(({ kind }) => kind === 'familyName' || kind === 'name');
  if (!given || !family) return null;
  return { name: `${given.value} ${family.value}`, line: given.line };
}

interface Reading extends NameText {
  /** It goes on in the line below. */
  readonly isOverTwo: boolean;
}

function readings(cell: Cell, next: Line | undefined): readonly Reading[] {
  const own = toName(cell.text);
  const joined = overTwoLines(cell, next);
  const over = joined === null ? null : toName(joined);
  return [
    ...(own ? [{ ...own, isOverTwo: false }] : []),
    ...(over ? [{ ...over, isOverTwo: true }] : []),
  ];
}

/** A large name may be set on two lines of one type. */
function overTwoLines(cell: Cell, next: Line | undefined): string | null {
  const below = next?.cells.find(
    ({ x, right }) => Math.abs(x - cell.x) < 6 || Math.abs(x + right - cell.x - cell.right) < 12,
  );
  const [own, other] = [cell.spans[0], below?.spans[0]];
  if (!below || !own || !other || Math.abs(own.size - other.size) > 0.5) return null;
  const isShort = [cell, below].every(({ text }) => text.split(' ').length <= 3);
  if (!isShort || knownHeading(cell.text) || knownHeading(below.text)) return null;
  return own.isBold === other.isBold ? `${cell.text} ${below.text}` : null;
}

interface Candidate extends Reading {
  readonly cell: Cell;
  readonly line: Line;
  readonly index: number;
  readonly bodySize: number;
  readonly email: string | null;
}

function scoreOf({ bare, isOverTwo, cell, line, index, bodySize, email }: Candidate): number {
  const size = Math.max(...cell.spans.map((span) => span.size));
  const folded = fold(bare);
  let score = Math.min(3, (size / bodySize - 1) * 3);
  score += Math.max(0, 2 - index * 0.25);
  if (cell.spans.some((span) => span.isBold) || line.isCaps) score += 0.4;
  if (titleWords.test(folded)) score -= 2.5;
  if (degreeWords.test(folded) || institutionWords.test(folded)) score -= 2.5;
  if (companyWords.test(folded)) score -= 1.5;
  if (countryCodeOf(bare) || parseLocation(cell.text)) score -= 2;
  const told = email === null ? 0 : wordsInEmail(folded, email);
  if (told > 0) score += 2 + 0.3 * (told - 1);
  // Only large type goes on below; two plain lines under each other are two things.
  if (isOverTwo) score += size >= 1.3 * bodySize ? 0.5 : -1.5;
  const standsOut =
    size >= 1.15 * bodySize || cell.spans.some((span) => span.isBold) || line.isCaps;
  if (told === 0 && !standsOut && index > 1) score -= 2;
  if (line.isBullet) score -= 1;
  return score;
}

/** How many words of the name the address has. */
function wordsInEmail(name: string, email: string): number {
  const [user = '', host = ''] = fold(email).split('@');
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length >= 3);
  return words.filter((word) => user.includes(word) || host.split('.')[0]?.includes(word) === true)
    .length;
}
