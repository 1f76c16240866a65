import { describe, expect, it } from 'vitest';
import { checkRhythm } from '../../../../src/main/engine/timetable/check-rhythm.ts';
import { cronPresets } from '../../../../src/main/engine/timetable/cron-presets.ts';
import { describeCron } from '../../../../src/main/engine/timetable/describe-cron.ts';
import { parseCron } from '../../../../src/main/engine/timetable/parse-cron.ts';
import { toPlainText } from '../../../../src/shared/std/to-plain-text.ts';

function problemOf(text: string): string | null {
  const reading = parseCron(text);
  return reading.isValid ? null : toPlainText(reading.problem);
}

function valuesOf(text: string) {
  const reading = parseCron(text);
  if (!reading.isValid) throw new TypeError(toPlainText(reading.problem));
  const { minute, hour, day, month, weekday } = reading.cron;
  return [minute, hour, day, month, weekday].map(({ values, isStar }) => (isStar ? '*' : values));
}

describe('a cron text', () => {
  it.each([
    ['0 6 * * *', [[0], [6], '*', '*', '*']],
    ['  0   6 *\t* * ', [[0], [6], '*', '*', '*']],
    ['*/20 0-3 1,15 * *', [[0, 20, 40], [0, 1, 2, 3], [1, 15], '*', '*']],
    ['5-20/5 0 * * *', [[5, 10, 15, 20], [0], '*', '*', '*']],
    ['0 0 * JAN-mar Mon-Fri', [[0], [0], '*', [1, 2, 3], [1, 2, 3, 4, 5]]],
    ['0 0 * * 7', [[0], [0], '*', '*', [0]]],
    ['0 0 * * 5-7', [[0], [0], '*', '*', [0, 5, 6]]],
    ['0 0 29 2 *', [[0], [0], [29], [2], '*']],
    ['3,1,3 0 * * *', [[1, 3], [0], '*', '*', '*']],
  ])('%j is understood', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  it.each([
    ['', 'Write when it should run: 0 6 * * * is every day at 06:00.'],
    ['@daily', '“@daily” is not understood. Write five fields: 0 6 * * * is every day at 06:00.'],
    [
      '0 6 * *',
      'This has 4 fields instead of five: minute, hour, day of month, month, day of week.',
    ],
    [
      '0 0 6 * * *',
      'This has 6 fields instead of five: minute, hour, day of month, month, day of week.',
    ],
    ['60 6 * * *', '“60” in field 1 is out of range: it goes from 0 to 59.'],
    ['0 24 * * *', '“24” in field 2 is out of range: it goes from 0 to 23.'],
    ['0 6 0 * *', '“0” in field 3 is out of range: it goes from 1 to 31.'],
    ['0 6 * 13 *', '“13” in field 4 is out of range: it goes from 1 to 12.'],
    ['0 6 * * 8', '“8” in field 5 is out of range: it goes from 0 to 7.'],
    ['0 6 * * 5-8', '“5-8” in field 5 is out of range: it goes from 0 to 7.'],
    ['0 18-6 * * *', '“18-6” in field 2 ends before it begins.'],
    ['*/0 6 * * *', '“*/0” in field 1 is out of range: it goes from 1 to 59.'],
    ['*/99 6 * * *', '“*/99” in field 1 is out of range: it goes from 1 to 59.'],
    ['5/10 6 * * *', '“5/10” in field 1 is not understood.'],
    ['0 6 L * *', '“L” in field 3 is not understood.'],
    ['0 6 15W * *', '“15W” in field 3 is not understood.'],
    ['0 6 * * fri#2', '“fri#2” in field 5 is not understood.'],
    ['0 6 * * ?', '“?” in field 5 is not understood.'],
    ['0 six * * *', '“six” in field 2 is not understood.'],
    ['0 6, * * *', '“” in field 2 is not understood.'],
    ['*-5 6 * * *', '“*-5” in field 1 is not understood.'],
    ['1-2-3 6 * * *', '“1-2-3” in field 1 is not understood.'],
    ['-5 6 * * *', '“-5” in field 1 is not understood.'],
    ['0 6 30 2 *', 'There is no such date, so it would never run.'],
    ['0 6 31 2,4,6,9,11 *', 'There is no such date, so it would never run.'],
  ])('%j is not: %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('with a date that never comes is fine where a weekday comes besides', () => {
    expect(problemOf('0 6 30 2 1')).toBeNull();
  });
});

describe('words', () => {
  it.each([
    ['* * * * *', 'every minute'],
    ['*/15 * * * *', 'every 15 minutes'],
    ['0 * * * *', 'every hour'],
    ['7 * * * *', 'every hour at minute 07'],
    ['0 */6 * * *', 'every 6 hours'],
    ['0 6 * * *', 'every day at 06:00'],
    ['30 6,18 * * *', 'every day at 06:30, 18:30'],
    ['0 */12 * * *', 'every day at 00:00, 12:00'],
    ['0 8 * * 1-5', 'Monday to Friday at 08:00'],
    ['0 9 * * 1', 'every Monday at 09:00'],
    ['0 9 * * sun', 'every Sunday at 09:00'],
    ['0 9 * * 6,7', 'Saturday and Sunday at 09:00'],
    ['0 9 1 * *', 'on day 1 of every month at 09:00'],
    ['0 9 * * 1,3', 'at the times of “0 9 * * 1,3”'],
    ['0 9 13 * 5', 'at the times of “0 9 13 * 5”'],
    ['0 9 * 6 *', 'at the times of “0 9 * 6 *”'],
    ['*/5 9-17 * * *', 'at the times of “*/5 9-17 * * *”'],
    ['10,20 * * * *', 'at the times of “10,20 * * * *”'],
  ])('%j is “%s”', (text, words) => {
    expect(toPlainText(describeCron(text))).toBe(words);
  });

  it('are plain for every preset', () => {
    expect(cronPresets.length).toBeGreaterThan(4);
    for (const cron of cronPresets) expect(describeCron(cron).id).not.toBe('cron.words.text');
  });
});

describe('a time zone', () => {
  it.each(['Europe/Berlin', 'UTC', null])('%s is known', (timeZone) => {
    expect(checkRhythm({ cron: ' 0 6 * * *', timeZone })).toEqual({ cron: '0 6 * * *', timeZone });
  });

  it.each(['Europe/Nowhere', '+02:00', 'Mars', ''])('“%s” is not', (timeZone) => {
    expect(checkRhythm({ cron: '0 6 * * *', timeZone })).toMatchObject({
      ...{ id: 'schedule.problem.time-zone', values: { timeZone } },
    });
  });
});
