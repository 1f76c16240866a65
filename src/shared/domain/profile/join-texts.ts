/** Joins what several résumés say of one field: equal values to one, and the likeliest first. */
import { keysAgree } from './comparison.ts';
import { foldText, likeness, type WordMarks, wordMarks } from './fold-text.ts';
import type { KeyOf } from './gather.ts';
import type { SourceRef } from './profile-fact.ts';
import type { FieldRule } from './section-rules.ts';

/** A value as one résumé has it. */
export interface SaidText {
  readonly text: string;
  readonly source: SourceRef;
  /** `YYYY-MM`: how recent its résumé is. */
  readonly recency: string;
  /** 0–1: how sure the reading was. */
  readonly confidence: number;
  /** Its place in the résumé's own list. */
  readonly place: number;
}

/** A value as the profile has it, with all that agrees with it. */
export interface JoinedText {
  readonly text: string;
  readonly sources: readonly SourceRef[];
  /** The other ways in which it is said, each with its sources. */
  readonly otherwise: readonly { readonly text: string; readonly sources: readonly SourceRef[] }[];
}

/** Lines of a list this much alike say the same in other words. */
const SAME_LINE = 0.8;

/** Best first; ties are broken by the texts, never by the order in which they are given. */
export function joinTexts(
  said: readonly SaidText[],
  rule: Pick<FieldRule, 'policy' | 'as'>,
  keyOf: KeyOf,
): readonly JoinedText[] {
  const isList = rule.policy === 'list';
  const alike = isList && rule.as === 'text' ? linesAlike : (a: Line, b: Line) => agree(rule, a, b);
  const sets: { readonly line: Line; readonly said: SaidText[] }[] = [];
  for (const [key, same] of Map.groupBy(said.toSorted(fullestFirst), keyOfSaid(rule, keyOf))) {
    const line = toLine(key, isList);
    const known = sets.find((set) => alike(set.line, line));
    if (known === undefined) sets.push({ line, said: [...same] });
    else known.said.push(...same);
  }
  const inOrder = isList ? inTheirOrder : likeliestFirst;
  return sets
    .map((set) => set.said)
    .toSorted(inOrder)
    .map((set) => toJoined(set, rule));
}

/** What of a value is compared. */
interface Line {
  readonly key: string;
  readonly figures: string;
  /** Null where wordings are not compared. */
  readonly marks: WordMarks | null;
}

const keyOfSaid =
  ({ as }: Pick<FieldRule, 'as'>, keyOf: KeyOf) =>
  ({ text }: SaidText) =>
    keyOf(as, text);

function toLine(key: string, isList: boolean): Line {
  const figures = isList ? (key.match(/\d+/g) ?? []).join() : '';
  return { key, figures, marks: isList ? wordMarks(key) : null };
}

function agree({ as }: Pick<FieldRule, 'as'>, a: Line, b: Line): boolean {
  return keysAgree(as, a.key, b.key);
}

/** What differs in a figure says something else. */
function linesAlike(a: Line, b: Line): boolean {
  if (a.figures !== b.figures || a.marks === null || b.marks === null) return false;
  return likeness(a.marks, b.marks) >= SAME_LINE;
}

/** The one that says most is the one that others agree with. */
function fullestFirst(a: SaidText, b: SaidText): number {
  return b.text.length - a.text.length || byText(a, b);
}

function likeliestFirst(a: readonly SaidText[], b: readonly SaidText[]): number {
  return (
    compareTexts(newest(b), newest(a)) ||
    countSources(b) - countSources(a) ||
    surest(b) - surest(a) ||
    byText(a[0], b[0])
  );
}

/** As in the most recent résumé, then what only others have. */
function inTheirOrder(a: readonly SaidText[], b: readonly SaidText[]): number {
  return compareTexts(newest(b), newest(a)) || firstPlace(a) - firstPlace(b) || byText(a[0], b[0]);
}

const newest = (set: readonly SaidText[]) =>
  set.reduce((latest, { recency }) => (recency > latest ? recency : latest), '');
const surest = (set: readonly SaidText[]) => Math.max(...set.map(({ confidence }) => confidence));
const countSources = (set: readonly SaidText[]) =>
  new Set(set.map(({ source }) => source.resumeId)).size;

function firstPlace(set: readonly SaidText[]): number {
  const latest = newest(set);
  const places = set.filter(({ recency }) => recency === latest).map(({ place }) => place);
  return Math.min(...places);
}

function byText(a: SaidText | undefined, b: SaidText | undefined): number {
  return compareTexts(a?.text ?? '', b?.text ?? '');
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function toJoined(set: readonly SaidText[], { as }: Pick<FieldRule, 'as'>): JoinedText {
  const byWording = new Map<string, SaidText[]>();
  for (const one of set) byWording.set(one.text, [...(byWording.get(one.text) ?? []), one]);
  const [best = [], ...others] = [...byWording.values()].toSorted(
    (a, b) => fullness(as, b) - fullness(as, a) || likeliestFirst(a, b),
  );
  return {
    text: best[0]?.text ?? '',
    sources: sourcesOf(best),
    otherwise: others.map((same) => ({ text: same[0]?.text ?? '', sources: sourcesOf(same) })),
  };
}

/** How much a wording says: the more precise date, the whole name, not all in capitals. */
function fullness(as: FieldRule['as'], [one]: readonly SaidText[]): number {
  if (one === undefined) return 0;
  const { text } = one;
  const isShouted = text.length > 4 && text === text.toUpperCase() && text !== text.toLowerCase();
  if (as === 'date' || as === 'phone') return text.replace(/[^\d+]/g, '').length;
  if (as === 'organisation' || as === 'person') {
    return foldText(text).split(' ').length - (isShouted ? 0.5 : 0);
  }
  return isShouted ? 0 : 1;
}

function sourcesOf(set: readonly SaidText[]): readonly SourceRef[] {
  return set
    .map(({ source }) => source)
    .toSorted((a, b) => compareTexts(a.resumeId, b.resumeId) || compareTexts(a.pointer, b.pointer));
}
