import { expect, it } from 'vitest';
import {
  defaultNotificationSettings,
  notificationSettingsSchema,
  timeOfDaySchema,
} from '../../../src/shared/domain/notification-settings.ts';

it('names nothing on a locked screen, and tells of no errors, until the user says so', () => {
  expect(notificationSettingsSchema.parse(defaultNotificationSettings)).toMatchObject({
    ...{ finished: true, failed: false, needsYou: true, showsDetail: false },
    quietHours: { isOn: false },
  });
});

it.each(['00:00', '07:30', '19:05', '23:59'])('%s is a time of day', (text) => {
  expect(timeOfDaySchema.safeParse(text).success).toBe(true);
});

it.each(['24:00', '7:30', '12:60', '12:3', '', ' 07:30', '07:30\n', 'noon'])(
  '%j is no time of day',
  (text) => {
    expect(timeOfDaySchema.safeParse(text).success).toBe(false);
  },
);
