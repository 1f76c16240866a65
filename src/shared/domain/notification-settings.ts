/** What the user wants to be notified of by the system, and when. The window tells everything anyway. */
import { z } from 'zod';

/** A time of day on the clock on the wall: `22:00`. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const notificationSettingsSchema = z.strictObject({
  /** Results of long work, and batches that have ended: how many were read, how many failed. */
  finished: z.boolean(),
  /** A single job that failed in the end. Off at first: an error waits in its row, and disturbs nobody. */
  failed: z.boolean(),
  /** A job that cannot go on without an answer. */
  needsYou: z.boolean(),
  /** Whether the name of the file may be told. It may stand on a locked screen, so not at first. */
  showsDetail: z.boolean(),
  /**
   * From one time of day to another, by the local clock and over midnight where `to` is earlier:
   * what is to be told then waits for their end. Two equal times are no hours at all.
   */
  quietHours: z.strictObject({ isOn: z.boolean(), from: timeOfDaySchema, to: timeOfDaySchema }),
});

export type NotificationSettings = Readonly<z.output<typeof notificationSettingsSchema>>;

export const defaultNotificationSettings: NotificationSettings = {
  finished: true,
  failed: false,
  needsYou: true,
  showsDetail: false,
  quietHours: { isOn: false, from: '22:00', to: '07:00' },
};
