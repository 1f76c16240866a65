/**
 * The golden table of clock changes: what a daily schedule has to run on the date of a change, the
 * day before and the day after. The instants were worked out by hand from the zones' own rules.
 */
interface ClockChange {
  readonly zone: string;
  readonly cron: string;
  readonly change: string;
  /** One instant a date. */
  readonly expected: readonly [string, string, string];
}

export const clockChanges: readonly ClockChange[] = [
  {
    ...{ zone: 'Europe/Berlin', cron: '30 2 * * *', change: 'spring: 02:00 becomes 03:00' },
    expected: ['2025-03-29T01:30Z', '2025-03-30T01:00Z', '2025-03-31T00:30Z'],
  },
  {
    ...{ zone: 'Europe/Berlin', cron: '30 2 * * *', change: 'autumn: 03:00 becomes 02:00' },
    expected: ['2025-10-25T00:30Z', '2025-10-26T00:30Z', '2025-10-27T01:30Z'],
  },
  {
    ...{ zone: 'America/New_York', cron: '30 2 * * *', change: 'spring: 02:00 becomes 03:00' },
    expected: ['2025-03-08T07:30Z', '2025-03-09T07:00Z', '2025-03-10T06:30Z'],
  },
  {
    ...{ zone: 'America/New_York', cron: '30 1 * * *', change: 'autumn: 02:00 becomes 01:00' },
    expected: ['2025-11-01T05:30Z', '2025-11-02T05:30Z', '2025-11-03T06:30Z'],
  },
  {
    ...{ zone: 'Australia/Lord_Howe', cron: '15 2 * * *', change: 'spring: 02:00 becomes 02:30' },
    expected: ['2025-10-03T15:45Z', '2025-10-04T15:30Z', '2025-10-05T15:15Z'],
  },
  {
    ...{ zone: 'Australia/Lord_Howe', cron: '45 1 * * *', change: 'autumn: 02:00 becomes 01:30' },
    expected: ['2025-04-04T14:45Z', '2025-04-05T14:45Z', '2025-04-06T15:15Z'],
  },
  {
    ...{ zone: 'America/Santiago', cron: '30 0 * * *', change: 'spring: 00:00 becomes 01:00' },
    expected: ['2025-09-06T04:30Z', '2025-09-07T04:00Z', '2025-09-08T03:30Z'],
  },
  {
    ...{ zone: 'America/Santiago', cron: '30 23 * * *', change: 'autumn: 24:00 becomes 23:00' },
    expected: ['2025-04-05T02:30Z', '2025-04-06T02:30Z', '2025-04-07T03:30Z'],
  },
  {
    ...{ zone: 'Africa/Cairo', cron: '0 0 * * *', change: 'spring: 00:00 becomes 01:00' },
    expected: ['2025-04-23T22:00Z', '2025-04-24T22:00Z', '2025-04-25T21:00Z'],
  },
  {
    ...{ zone: 'Africa/Cairo', cron: '30 23 * * *', change: 'autumn: 24:00 becomes 23:00' },
    expected: ['2025-10-29T20:30Z', '2025-10-30T20:30Z', '2025-10-31T21:30Z'],
  },
  {
    ...{ zone: 'Pacific/Auckland', cron: '30 2 * * *', change: 'spring: 02:00 becomes 03:00' },
    expected: ['2025-09-26T14:30Z', '2025-09-27T14:00Z', '2025-09-28T13:30Z'],
  },
  {
    ...{ zone: 'Pacific/Auckland', cron: '30 2 * * *', change: 'autumn: 03:00 becomes 02:00' },
    expected: ['2025-04-04T13:30Z', '2025-04-05T13:30Z', '2025-04-06T14:30Z'],
  },
  {
    ...{ zone: 'America/Nuuk', cron: '30 23 * * *', change: 'spring: 23:00 becomes 24:00' },
    expected: ['2025-03-29T01:30Z', '2025-03-30T01:00Z', '2025-03-31T00:30Z'],
  },
  {
    ...{ zone: 'America/Nuuk', cron: '30 23 * * *', change: 'autumn: 24:00 becomes 23:00' },
    expected: ['2025-10-25T00:30Z', '2025-10-26T00:30Z', '2025-10-27T01:30Z'],
  },
  {
    ...{ zone: 'America/Havana', cron: '30 0 * * *', change: 'spring: 00:00 becomes 01:00' },
    expected: ['2025-03-08T05:30Z', '2025-03-09T05:00Z', '2025-03-10T04:30Z'],
  },
  {
    ...{ zone: 'America/Havana', cron: '30 0 * * *', change: 'autumn: 01:00 becomes 00:00' },
    expected: ['2025-11-01T04:30Z', '2025-11-02T04:30Z', '2025-11-03T05:30Z'],
  },
];
