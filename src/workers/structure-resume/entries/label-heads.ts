/**
 * Decides what each part of the heads of a section is: company, position, place; school, degree,
 * subject. Every way to label an entry's parts is weighed, and the best is taken (dynamic
 * programming over the parts, as in a semi-Markov model: Sarawagi and Cohen, "Semi-Markov
 * conditional random fields for information extraction", 2004; the weights here are set by hand).
 *
 * Entries of one section are made alike. So the clear parts vote on what their place in the head
 * and their type mean, and the unclear parts are read again by that vote.
 */
import { type HeadPart, partText } from './head-parts.ts';

export const roles = ['first', 'second', 'third', 'place', 'other'] as const;
/** First: company, school; second: position, degree; third: subject of study. */
export type Role = (typeof roles)[number];
export type RoleScores = Readonly<Record<Role, number>>;

export interface HeadScorer {
  /** How much a text looks like each role, by its words alone. */
  readonly scoreOf: (text: string) => RoleScores;
  /** What it costs that an entry does not have the role. */
  readonly missing: RoleScores;
}

export interface Segment {
  readonly role: Role;
  readonly text: string;
  readonly isBold: boolean;
}

interface Reading {
  readonly score: number;
  readonly segments: readonly (Segment & { readonly part: HeadPart })[];
}

type Votes = ReadonlyMap<string, RoleScores>;

const glueCost = {
  comma: { split: 0.35, join: 0.1 },
  dash: { split: 0, join: 0.3 },
  bracket: { split: 1.2, join: 0 },
} as const;
const keyWeight: Readonly<Record<string, number>> = { slot: 0.8, end: 0.3, type: 0.5, date: 0.3 };
const maxJoined = 5;
const maxParts = 14;

/** @param heads the parts of each entry's head, in order. */
export function labelHeads(
  heads: readonly (readonly HeadPart[])[],
  scorer: HeadScorer,
): readonly (readonly Segment[])[] {
  const scores = new Map<string, RoleScores>();
  const scoreOf = (text: string): RoleScores => {
    const known = scores.get(text) ?? scorer.scoreOf(text);
    scores.set(text, known);
    return known;
  };
  const cached = { ...scorer, scoreOf };
  const alone = heads.map((parts) => readHead(parts.slice(0, maxParts), cached, new Map()));
  const votes = countVotes(alone, cached);
  return heads.map((parts) => readHead(parts.slice(0, maxParts), cached, votes).segments);
}

function readHead(parts: readonly HeadPart[], scorer: HeadScorer, votes: Votes): Reading {
  const known = new Map<string, Reading>();
  const bestFrom = (at: number, taken: number): Reading => {
    if (at >= parts.length) return { score: -missingCost(taken, scorer), segments: [] };
    const key = `${at} ${taken}`;
    const found = known.get(key);
    if (found) return found;
    let best: Reading = { score: -Infinity, segments: [] };
    for (const { segment, value, next } of readingsAt(parts, at, { scorer, votes })) {
      const bit = segment.role === 'other' ? 0 : 1 << roles.indexOf(segment.role);
      if ((taken & bit) !== 0) continue;
      const rest = bestFrom(next, taken | bit);
      const score = value + rest.score;
      if (score > best.score) best = { score, segments: [segment, ...rest.segments] };
    }
    known.set(key, best);
    return best;
  };
  return bestFrom(0, 0);
}

function missingCost(taken: number, { missing }: HeadScorer): number {
  return roles.reduce(
    (sum, role, index) => sum + ((taken & (1 << index)) === 0 ? missing[role] : 0),
    0,
  );
}

interface Candidate {
  readonly segment: Reading['segments'][number];
  readonly value: number;
  readonly next: number;
}

/** Every segment that may begin at a part, in every role. */
function readingsAt(
  parts: readonly HeadPart[],
  at: number,
  { scorer, votes }: { readonly scorer: HeadScorer; readonly votes: Votes },
): readonly Candidate[] {
  const first = parts[at];
  if (!first) return [];
  const found: Candidate[] = [];
  let cost = first.glue ? glueCost[first.glue].split : 0;
  for (let to = at; to < Math.min(parts.length, at + maxJoined); to += 1) {
    const last = parts[to];
    if (!last || (to > at && last.glue === null)) break;
    if (to > at && last.glue) cost += glueCost[last.glue].join;
    const text = partText(first, last);
    const words = scorer.scoreOf(text);
    for (const role of roles) {
      const value = words[role] + setting(role, first, at) + voteFor(role, first, votes) - cost;
      found.push({
        segment: { role, text, isBold: first.isBold, part: first },
        value,
        next: to + 1,
      });
    }
  }
  return found;
}

/** How well type, a label and the order of the parts suit a role. */
function setting(role: Role, part: HeadPart, at: number): number {
  const told = part.told === role ? 6 : part.told ? -6 : 0;
  if (role === 'first' || role === 'second')
    return told - 0.08 * at + (part.isBold && part.glue === null ? 0.2 : 0);
  return told - (part.isBold ? 0.5 : 0);
}

function voteFor(role: Role, { keys }: HeadPart, votes: Votes): number {
  return keys.reduce((sum, key) => sum + (votes.get(key)?.[role] ?? 0), 0);
}

/** For each key the share of the clear parts in each role, weighed by how many there are. */
function countVotes(readings: readonly Reading[], { scoreOf }: HeadScorer): Votes {
  const counts = new Map<string, { total: number; byRole: Map<Role, number> }>();
  for (const { segments } of readings) {
    for (const { role, text, part } of segments) {
      const scores = scoreOf(text);
      const others = roles.filter((other) => other !== role).map((other) => scores[other]);
      const clearness = Math.min(1, (scores[role] - Math.max(...others)) / 1.5);
      if (part.told || clearness <= 0.2) continue;
      for (const key of part.keys) {
        const count = counts.get(key) ?? { total: 0, byRole: new Map<Role, number>() };
        count.total += clearness;
        count.byRole.set(role, (count.byRole.get(role) ?? 0) + clearness);
        counts.set(key, count);
      }
    }
  }
  return new Map([...counts].map(([key, count]) => [key, toVote(key, count)] as const));
}

function toVote(
  key: string,
  { total, byRole }: { readonly total: number; readonly byRole: ReadonlyMap<Role, number> },
): RoleScores {
  const weight = (keyWeight[key.split(' ')[0] ?? ''] ?? 0) / (total + 0.7);
  const of = (role: Role): number => weight * (byRole.get(role) ?? 0);
  return {
    first: of('first'),
    second: of('second'),
    third: of('third'),
    place: of('place'),
    other: of('other'),
  };
}
