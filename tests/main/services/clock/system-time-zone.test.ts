import { expect, it } from 'vitest';
import { systemTimeZone } from '../../../../src/main/services/clock/system-time-zone.ts';
import { afterTest } from '../../../support/after-test.ts';

it('gives the zone as it is now, not as it was at the start', () => {
  const { TZ } = process.env;
  afterTest(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  process.env.TZ = 'Asia/Tokyo';
  expect(systemTimeZone()).toBe('Asia/Tokyo');
  process.env.TZ = 'America/New_York';
  expect(systemTimeZone()).toBe('America/New_York');
  expect(process.env.TZ).toBe('America/New_York');
});

it('leaves the environment without a zone where it had none', () => {
  const { TZ } = process.env;
  delete process.env.TZ;
  afterTest(() => {
    if (TZ !== undefined) process.env.TZ = TZ;
  });
  expect(() => new Intl.DateTimeFormat('en', { timeZone: systemTimeZone() })).not.toThrow();
  expect('TZ' in process.env).toBe(false);
});
