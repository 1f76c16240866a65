/**
 * Finds which entries of several résumés are the same thing. Agglomerative: what is exactly alike
 * goes together first, then the most alike pairs, never two different entries of one résumé. Which
 * pair comes first is decided by what they say, so that the order of the résumés changes nothing.
 */

import type { Decision, Marks } from './decision.ts';
import type { Item } from './item.ts';
import type { Comparison } from './section-rules.ts';
import { type ProfileSection, rulesOf } from './section-rules.ts';
import { type Look, lookOf, similarity } from './similarity.ts';

export type KeyOf = (as: Comparison, text: string) => string;

/** Entries that are the same thing, and what the user has said about it. */
export interface Cluster {
  readonly items: readonly Item[];
  readonly decision: Decision | null;
  /** What it is recognised by, the same for the same entries. */
  readonly form: string;
}

interface Given {
  readonly items: readonly Item[];
  readonly decisions: readonly Decision[];
}

/** Entries that are exactly alike. */
interface Group {
  readonly form: string;
  readonly look: Look | null;
  readonly items: Item[];
  readonly decision: Decision | null;
}

/** Above this many groups a word says nothing about whether two are the same. */
const COMMON_WORD = 200;

export function gather(section: ProfileSection, given: Given, keyOf: KeyOf): readonly Cluster[] {
  const groups = toGroups(section, given, keyOf);
  const unions = createUnions(groups);
  for (const decision of given.decisions) {
    unions.joinAll(groups.filter((group) => group.decision === decision));
  }
  for (const { a, b } of alikePairs(section, groups)) unions.joinIfApart(a, b);
  return unions.clusters();
}

/** The name of the mark of what has none of its own: all that it says. */
const WHOLE = '';

export function marksOf({ section, fields }: Pick<Item, 'section' | 'fields'>): Marks {
  const marks = rulesOf(section).flatMap(([field, { identifies }]) => {
    const first = fields[field]?.[0];
    return identifies && first !== undefined ? [[field, first.text] as const] : [];
  });
  if (marks.length > 0) return Object.fromEntries(marks);
  const texts = Object.values(fields).flatMap((found) => found.map(({ text }) => text));
  return { [WHOLE]: texts.join('\n') };
}

function keysOf(section: ProfileSection, marks: Marks, keyOf: KeyOf): Marks {
  const keys = rulesOf(section).flatMap(([field, { as }]) => {
    const text = marks[field];
    return text === undefined ? [] : [[field, keyOf(as, text)] as const];
  });
  const whole = marks[WHOLE];
  return Object.fromEntries(whole === undefined ? keys : [...keys, [WHOLE, whole]]);
}

/** There is one contact, whatever it says; the rest is known by its keys. */
function formOf(section: ProfileSection, keys: Marks): string {
  if (section === 'contact') return section;
  const known = Object.entries(keys);
  // A link is its address; one without is its name at a network.
  const shown = keys.url === undefined ? known : [['url', keys.url]];
  return JSON.stringify([section, ...(section === 'links' ? shown : known)]);
}

function toGroups(section: ProfileSection, given: Given, keyOf: KeyOf): readonly Group[] {
  const groups = new Map<string, Group>();
  function groupOf(marks: Marks, decision: Decision | null): Group {
    const keys = keysOf(section, marks, keyOf);
    const form = formOf(section, keys);
    const known = groups.get(form);
    if (known !== undefined) return known;
    const made = { form, look: lookOf(section, keys), items: [], decision };
    groups.set(form, made);
    return made;
  }
  // Those of the user first: what is exactly like one of their marks belongs to it.
  for (const decision of given.decisions) {
    const { id, marks } = decision;
    for (const each of marks.length > 0 ? marks : [{ [WHOLE]: id }]) groupOf(each, decision);
  }
  for (const item of given.items) groupOf(marksOf(item), null).items.push(item);
  return [...groups.values()].toSorted((a, b) => (a.form < b.form ? -1 : 1));
}

interface Pair {
  readonly a: Group;
  readonly b: Group;
  readonly score: number;
}

function alikePairs(section: ProfileSection, groups: readonly Group[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [first, second] of candidates(groups)) {
    const [a, b] = [groups[first], groups[second]];
    if (!a?.look || !b?.look) continue;
    const score = similarity(section, a.look, b.look);
    if (score > 0) pairs.push({ a, b, score });
  }
  // The groups are in order of what they say, and so are pairs of equal score.
  return pairs.toSorted((one, other) => other.score - one.score);
}

/** Pairs of places that share a word: all others have nothing in common. */
function candidates(groups: readonly Group[]): readonly (readonly [number, number])[] {
  const byWord = new Map<string, number[]>();
  for (const [place, { look }] of groups.entries()) {
    for (const word of look === null ? [] : wordsOfLook(look)) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [place]);
      else places.push(place);
    }
  }
  const seen = new Set<number>();
  for (const places of byWord.values()) {
    if (places.length > COMMON_WORD) continue;
    for (const [index, first] of places.entries()) {
      for (const second of places.slice(index + 1)) seen.add(first * groups.length + second);
    }
  }
  return [...seen]
    .toSorted((a, b) => a - b)
    .map((pair) => [Math.floor(pair / groups.length), pair % groups.length] as const);
}

/** Beginnings of words, so that a misread end of one does not hide it. */
function wordsOfLook({ organisation, title }: Look): ReadonlySet<string> {
  return new Set([...organisation.words, ...title.words].map((word) => word.slice(0, 4)));
}

interface Union {
  readonly groups: Set<Group>;
  readonly sources: Set<string>;
  decision: Decision | null;
}

function createUnions(groups: readonly Group[]) {
  const unionOf = new Map<Group, Union>();
  for (const group of groups) {
    const sources = new Set(group.items.map(({ sourceId }) => sourceId));
    unionOf.set(group, { groups: new Set([group]), sources, decision: group.decision });
  }

  function join(a: Group, b: Group): void {
    const [kept, taken] = [unionOf.get(a), unionOf.get(b)];
    if (kept === undefined || taken === undefined || kept === taken) return;
    for (const group of taken.groups) {
      kept.groups.add(group);
      unionOf.set(group, kept);
    }
    for (const source of taken.sources) kept.sources.add(source);
    kept.decision ??= taken.decision;
  }

  return {
    joinAll(members: readonly Group[]): void {
      const [first, ...rest] = members;
      if (first !== undefined) for (const other of rest) join(first, other);
    },
    joinIfApart(a: Group, b: Group): void {
      const [one, other] = [unionOf.get(a), unionOf.get(b)];
      if (one === undefined || other === undefined || one === other) return;
      const isTwoDecisions = one.decision !== null && other.decision !== null;
      const isInOneSource = [...other.sources].some((source) => one.sources.has(source));
      if (!isTwoDecisions && !isInOneSource) join(a, b);
    },
    clusters(): readonly Cluster[] {
      return [...new Set(unionOf.values())].map((union) => {
        const members = [...union.groups].toSorted((a, b) => (a.form < b.form ? -1 : 1));
        const items = members.flatMap((group) => group.items);
        const form = members.find((group) => group.items.length > 0)?.form ?? '';
        return { items, decision: union.decision, form };
      });
    },
  };
}
