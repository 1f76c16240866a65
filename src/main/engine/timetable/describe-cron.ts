/** Says in words when a cron text occurs. What has no plain words is named by its text. */
import type { Message } from '../../../shared/std/message.ts';
import type { CronField } from './cron-field.ts';
import { type ParsedCron, parseCron } from './parse-cron.ts';

/** More times of day than this read better as a text. */
const MAX_TIMES = 6;

/** @param text that `parseCron` takes */
export function describeCron(text: string): Message {
  const reading = parseCron(text);
  return reading.isValid ? describe(reading.cron) : byText({ text });
}

function describe(cron: ParsedCron): Message {
  const { minute, hour, day, month, weekday } = cron;
  const isEveryDay = day.isStar && weekday.isStar;
  if (!isAll(month, 12)) return byText(cron);
  const often = isEveryDay && isAll(hour, 24) ? everyFewMinutes(minute) : null;
  if (often !== null) return often;
  const steps = isEveryDay ? everyFewHours(cron) : null;
  if (steps !== null) return steps;
  const times = timesOfDay(cron);
  if (times === null) return byText(cron);
  if (isEveryDay) return daily(times);
  if (day.isStar) return onWeekdays(weekday.values, times) ?? byText(cron);
  return weekday.isStar && day.values.length === 1
    ? monthly(day.values[0] ?? 1, times)
    : byText(cron);
}

const isAll = ({ values }: CronField, count: number) => values.length === count;

/** The distance of values that fill `total` evenly from zero on, or null. */
function evenStep({ values }: CronField, total: number): number | null {
  const step = total / values.length;
  return values.every((value, index) => value === index * step) ? step : null;
}

function everyFewMinutes(minute: CronField): Message | null {
  const count = evenStep(minute, 60);
  if (count === 1) return /*i18n*/ { id: 'cron.words.every-minute', message: 'every minute' };
  if (count === 60) return /*i18n*/ { id: 'cron.words.hourly', message: 'every hour' };
  if (count !== null) {
    const values = { count };
    return /*i18n*/ { id: 'cron.words.minutes', message: 'every {count} minutes', values };
  }
  if (minute.values.length > 1) return null;
  const values = { minute: twoDigits(minute.values[0] ?? 0) };
  return /*i18n*/ { id: 'cron.words.hourly-at', message: 'every hour at minute {minute}', values };
}

/** From midnight on, and often enough that the times by themselves would read worse. */
function everyFewHours({ minute, hour }: ParsedCron): Message | null {
  const count = evenStep(hour, 24);
  if (count === null || count > 8 || minute.values.join() !== '0') return null;
  return /*i18n*/ {
    id: 'cron.words.hours',
    message: 'every {count} hours',
    values: { count },
  };
}

function timesOfDay({ minute, hour }: ParsedCron): string | null {
  if (minute.values.length * hour.values.length > MAX_TIMES) return null;
  return hour.values
    .flatMap((h) => minute.values.map((m) => `${twoDigits(h)}:${twoDigits(m)}`))
    .join(', ');
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

function daily(times: string): Message {
  return /*i18n*/ { id: 'cron.words.daily', message: 'every day at {times}', values: { times } };
}

function monthly(day: number, times: string): Message {
  const values = { day, times };
  return /*i18n*/ {
    id: 'cron.words.monthly',
    message: 'on day {day} of every month at {times}',
    values,
  };
}

function onWeekdays(weekdays: readonly number[], times: string): Message | null {
  const message = {
    '1,2,3,4,5': /*i18n*/ { id: 'cron.words.workdays', message: 'Monday to Friday at {times}' },
    '0,6': /*i18n*/ { id: 'cron.words.weekends', message: 'Saturday and Sunday at {times}' },
    '0': /*i18n*/ { id: 'cron.words.sunday', message: 'every Sunday at {times}' },
    '1': /*i18n*/ { id: 'cron.words.monday', message: 'every Monday at {times}' },
    '2': /*i18n*/ { id: 'cron.words.tuesday', message: 'every Tuesday at {times}' },
    '3': /*i18n*/ { id: 'cron.words.wednesday', message: 'every Wednesday at {times}' },
    '4': /*i18n*/ { id: 'cron.words.thursday', message: 'every Thursday at {times}' },
    '5': /*i18n*/ { id: 'cron.words.friday', message: 'every Friday at {times}' },
    '6': /*i18n*/ { id: 'cron.words.saturday', message: 'every Saturday at {times}' },
  }[weekdays.join()];
  return message === undefined ? null : { ...message, values: { times } };
}

function byText({ text }: Pick<ParsedCron, 'text'>): Message {
  return /*i18n*/ {
    id: 'cron.words.text',
    message: 'at the times of “{text}”',
    values: { text },
  };
}
