/** What is not right yet in a draft. Nothing of it stops typing; a half date stops saving a version. */
import { listLeaves } from './list-leaves.ts';

export const resumeProblemCodes = [
  'date-malformed',
  'end-before-start',
  'email-malformed',
  'address-malformed',
] as const;
export type ResumeProblemCode = (typeof resumeProblemCodes)[number];

export interface ResumeProblem {
  /** JSON Pointer into the draft. */
  readonly pointer: string;
  readonly code: ResumeProblemCode;
}

/** What cannot be stored as a version, because no other part of the app could read it. */
export function isBlocking({ code }: ResumeProblem): boolean {
  return code === 'date-malformed';
}

const dateField = /\/(startDate|endDate|date|releaseDate)$/;
const shownDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** Something, an at sign, and a name with a dot: who types it knows the rest better than we do. */
const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** With or without `https://`, as résumés show it. */
const address = /^([a-z][a-z+.-]*:\/\/|mailto:)?[^\s/]+\.[^\s/.]{2,}(\/\S*)?$/i;

/** In the order of the résumé. */
export function findProblems(draft: unknown): readonly ResumeProblem[] {
  const leaves = listLeaves(draft).map(([pointer, text]) => [pointer, text.trim()] as const);
  const texts = new Map(leaves);
  return leaves.flatMap(([pointer, text]): readonly ResumeProblem[] => {
    const code = text === '' ? null : problemOf(pointer, text, texts);
    return code === null ? [] : [{ pointer, code }];
  });
}

function problemOf(
  pointer: string,
  text: string,
  texts: ReadonlyMap<string, string>,
): ResumeProblemCode | null {
  if (dateField.test(pointer)) {
    if (!isDate(text)) return 'date-malformed';
    const start = texts.get(pointer.replace(/\/endDate$/, '/startDate')) ?? '';
    return isDate(start) && isBefore(text, start) ? 'end-before-start' : null;
  }
  if (pointer.endsWith('/email')) return email.test(text) ? null : 'email-malformed';
  if (pointer.endsWith('/url')) return address.test(text) ? null : 'address-malformed';
  return null;
}

/** A day that no calendar has, such as 31 April, is no date. */
function isDate(text: string): boolean {
  if (!shownDate.test(text)) return false;
  const [, , day] = text.split('-');
  return day === undefined || new Date(`${text}T00:00:00Z`).getUTCDate() === Number(day);
}

/** As precisely as both are given: 2020 is not before 2020-05. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
