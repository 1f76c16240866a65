/** One field of a cron text: `*`, values, ranges, steps and lists of them. */
import type { Message } from '../../../shared/std/message.ts';
import { cronProblem } from './cron-problem.ts';

interface FieldRule {
  /** 1 (minute) to 5 (day of week). */
  readonly position: number;
  readonly min: number;
  readonly max: number;
  /** Names that stand for numbers, the first one for `min`. */
  readonly names: readonly string[];
}

export interface CronField {
  /** In order, without repeats. */
  readonly values: readonly number[];
  /** Written as `*`: the day fields then leave the choice to each other. */
  readonly isStar: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const days = 'sun mon tue wed thu fri sat'.split(' ');

/** The five fields in their order; 7 is Sunday, too. */
export const fieldRules: readonly FieldRule[] = [
  { position: 1, min: 0, max: 59, names: [] },
  { position: 2, min: 0, max: 23, names: [] },
  { position: 3, min: 1, max: 31, names: [] },
  { position: 4, min: 1, max: 12, names: months },
  { position: 5, min: 0, max: 7, names: days },
];

/** Gives the field's values, or the sentence that says what is wrong with it. */
export function parseCronField(text: string, rule: FieldRule): CronField | Message {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const range = parsePart(part, rule);
    if ('message' in range) return range;
    for (let value = range.from; value <= range.to; value += range.step) values.add(value);
  }
  const sorted = [...values].sort((a, b) => a - b);
  return { values: rule.max === 7 ? foldSunday(sorted) : sorted, isStar: text === '*' };
}

function parsePart(part: string, rule: FieldRule) {
  const { position, min, max } = rule;
  const wrong = { part, position };
  const [, span = '', stepText] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(part) ?? [];
  const [, first = '', last] = /^(\*|\w+)(?:-(\w+))?$/.exec(span) ?? [];
  const isOpen = first === '*';
  const from = isOpen ? min : toNumber(first, rule);
  const to = isOpen ? max : toNumber(last ?? first, rule);
  // A step needs something to step through: `5/10` means different things to different programs.
  const isLoneStep = stepText !== undefined && !isOpen && last === undefined;
  if (from === null || to === null || isLoneStep || (isOpen && last !== undefined)) {
    return cronProblem('notUnderstood', wrong);
  }
  if (from < min || to > max || from > max) {
    return cronProblem('outOfRange', { ...wrong, min, max });
  }
  if (to < from) return cronProblem('backwards', wrong);
  const step = Number(stepText ?? 1);
  if (step < 1 || step > max) return cronProblem('outOfRange', { ...wrong, min: 1, max });
  return { from, to, step };
}

function toNumber(text: string, { min, names }: FieldRule): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const index = names.indexOf(text.toLowerCase());
  return index < 0 ? null : min + index;
}

function foldSunday(values: readonly number[]): readonly number[] {
  return [...new Set(values.map((day) => day % 7))].sort((a, b) => a - b);
}
