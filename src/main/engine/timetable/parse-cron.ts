/**
 * Reads a typed cron text of five fields. Seconds, nicknames (`@daily`) and the letters L, W and #
 * are refused on purpose: other programs disagree on them, and a sentence can say what is wrong.
 */
import type { Message } from '../../../shared/std/message.ts';
import { type CronField, fieldRules, parseCronField } from './cron-field.ts';
import { cronProblem } from './cron-problem.ts';

export interface ParsedCron {
  /** As typed, with single spaces. */
  readonly text: string;
  readonly minute: CronField;
  readonly hour: CronField;
  readonly day: CronField;
  readonly month: CronField;
  readonly weekday: CronField;
}

export type CronReading =
  | { readonly isValid: true; readonly cron: ParsedCron }
  | { readonly isValid: false; readonly problem: Message };

const refuse = (problem: Message): CronReading => ({ isValid: false, problem });

export function parseCron(typed: string): CronReading {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return refuse(cronProblem('empty', {}));
  if (text.startsWith('@')) return refuse(cronProblem('nickname', { part: text }));
  const parts = text.split(' ');
  if (parts.length !== fieldRules.length)
    return refuse(cronProblem('fieldCount', { count: parts.length }));
  const fields: CronField[] = [];
  for (const [index, rule] of fieldRules.entries()) {
    const field = parseCronField(parts[index] ?? '', rule);
    if ('message' in field) return refuse(field);
    fields.push(field);
  }
  const [minute, hour, day, month, weekday] = fields as [
    ...[CronField, CronField, CronField, CronField, CronField],
  ];
  const cron = { text, minute, hour, day, month, weekday };
  return hasDate(cron) ? { isValid: true, cron } : refuse(cronProblem('never', {}));
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A weekday comes in every month; days of months may all be too late for theirs. */
function hasDate({ day, month, weekday }: ParsedCron): boolean {
  const earliest = day.values[0] ?? 1;
  return !weekday.isStar || month.values.some((value) => earliest <= (longest[value - 1] ?? 0));
}
