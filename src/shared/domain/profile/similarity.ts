/**
 * How alike two entries of a section are: 0 for two different things, else 0.5–1. Rules over three
 * signs, whose thresholds are ours: the organisation, the title, and when it was.
 */
import type { Marks } from './decision.ts';
import { holdsAllWords, likeness, type WordMarks, wordMarks } from './fold-text.ts';
import type { ProfileSection } from './section-rules.ts';

/** What is compared of an entry, as keys; an empty text is not known. */
export interface Look {
  readonly organisation: WordMarks;
  readonly title: WordMarks;
  readonly start: string;
  readonly end: string;
}

/** Fields that the look of an entry is taken from; sections without one know exact matches only. */
const looks: Partial<
  Record<ProfileSection, Readonly<Record<'organisation' | 'title' | 'dates', readonly string[]>>>
> = {
  work: { organisation: ['name'], title: ['position'], dates: ['startDate', 'endDate'] },
  volunteer: {
    ...{ organisation: ['organization'], title: ['position'] },
    dates: ['startDate', 'endDate'],
  },
  education: {
    ...{ organisation: ['institution'], title: ['studyType', 'area'] },
    dates: ['startDate', 'endDate'],
  },
  projects: { organisation: [], title: ['name'], dates: ['startDate', 'endDate'] },
  certificates: { organisation: ['issuer'], title: ['name'], dates: ['date'] },
  awards: { organisation: ['awarder'], title: ['title'], dates: ['date'] },
  publications: { organisation: ['publisher'], title: ['name'], dates: ['releaseDate'] },
};

/** @param keys by field, see `createKeyOf` */
export function lookOf(section: ProfileSection, keys: Marks): Look | null {
  const fields = looks[section];
  if (fields === undefined) return null;
  const joined = (names: readonly string[]) =>
    wordMarks(names.flatMap((name) => keys[name] ?? []).join(' '));
  const [start = '', end = ''] = fields.dates;
  return {
    organisation: joined(fields.organisation),
    title: joined(fields.title),
    start: keys[start] ?? '',
    end: keys[end] ?? '',
  };
}

const inPositions: ReadonlySet<ProfileSection> = new Set(['work', 'volunteer', 'education']);

export function similarity(section: ProfileSection, a: Look, b: Look): number {
  return inPositions.has(section) ? positionSimilarity(a, b) : titledSimilarity(a, b);
}

const SAME_NAME = 0.85;
const SAME_TITLE = 0.8;

/** Something one did somewhere for a while. */
function positionSimilarity(a: Look, b: Look): number {
  const organisation = nameLikeness(a.organisation, b.organisation);
  const title = nameLikeness(a.title, b.title);
  const isSameStart = a.start !== '' && b.start !== '' && datesAgree(a.start, b.start);
  const score = 0.5 + 0.2 * organisation + 0.15 * title + (isSameStart ? 0.15 : 0);
  const isKnown = ({ folded }: WordMarks) => folded !== '';
  if (organisation >= SAME_NAME) {
    if (isSameStart) return score;
    const isSameTitle = likeness(a.title, b.title) >= SAME_NAME;
    // Two starts are two positions, such as before and after a promotion, unless all else is alike.
    if (a.start !== '' && b.start !== '') return isSameTitle && isOneSpan(a, b) ? score : 0;
    return title >= SAME_TITLE || !isKnown(a.title) || !isKnown(b.title) ? score : 0;
  }
  const isNamedInBoth = isKnown(a.organisation) && isKnown(b.organisation);
  if (!isNamedInBoth) return title >= SAME_TITLE && isSameStart ? score : 0;
  // The same title from the same month to the same month: one employer under two names.
  const isSameSpan = isSameStart && isToTheMonth(a.start, b.start) && a.end === b.end;
  return isSameSpan && title >= SAME_NAME && isToTheMonth(a.end || '0000-00') ? score : 0;
}

/** Something with a name of its own. */
function titledSimilarity(a: Look, b: Look): number {
  const title = nameLikeness(a.title, b.title);
  if (title < SAME_NAME || !touches(a, b)) return 0;
  const isKnown = a.organisation.folded !== '' && b.organisation.folded !== '';
  const organisation = nameLikeness(a.organisation, b.organisation);
  return isKnown && organisation < 0.5 ? 0 : 0.5 + 0.4 * title + 0.1 * organisation;
}

function nameLikeness(a: WordMarks, b: WordMarks): number {
  const alike = likeness(a, b);
  const isLong = Math.min(a.folded.length, b.folded.length) >= 3;
  return alike < 0.9 && isLong && holdsAllWords(a, b) ? 0.9 : alike;
}

function datesAgree(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

function isToTheMonth(...dates: readonly string[]): boolean {
  return dates.every((date) => date.length >= 7);
}

const monthsApart = 12;

/** Whether two starts may be those of one thing, about which two résumés disagree. */
function isOneSpan(a: Look, b: Look): boolean {
  if (Math.abs(monthNumber(a.start, 6) - monthNumber(b.start, 6)) <= monthsApart) return true;
  return a.end !== '' && b.end !== '' && datesAgree(a.end, b.end);
}

/** Whether the two periods lie over or close to one another; what is not dated may be anywhen. */
function touches(a: Look, b: Look): boolean {
  const first = months(a);
  const second = months(b);
  if (first === null || second === null) return true;
  return first.from - monthsApart <= second.to && second.from - monthsApart <= first.to;
}

function months({ start, end }: Look): { readonly from: number; readonly to: number } | null {
  if (start === '' && end === '') return null;
  const from = monthNumber(start || end, 1);
  // Without an end it may go on; a single date is a point.
  return { from, to: end === '' ? monthNumber(start, 12) : monthNumber(end, 12) };
}

function monthNumber(date: string, otherwise: number): number {
  const [year = '0', month] = date.split('-');
  return Number(year) * 12 + Number(month ?? otherwise);
}
