/** Which matters the user wants to be told by a notification, and when. Pure. */
import { type NoticePayload, noticePayloadSchema } from '../../../shared/domain/notice.ts';
import type { NotificationSettings } from '../../../shared/domain/notification-settings.ts';
import { createWallClock } from '../timetable/wall-clock.ts';
import type { Delivery } from './outbox.ts';

const minuteMs = 60_000;
const minutesADay = 1_440;

const switches = {
  result: 'finished',
  failure: 'failed',
  'needs-you': 'needsYou',
} as const satisfies Record<NoticePayload['type'], keyof NotificationSettings>;

export function isWanted(
  { payload }: Pick<Delivery, 'payload'>,
  settings: NotificationSettings,
): boolean {
  return settings[switches[noticePayloadSchema.parse(payload).type]];
}

/**
 * Whether nothing may be shown at a moment. What the clock on the wall shows is what counts: in the
 * nights when it is moved, the hours are an hour shorter or longer, as the user's own night is.
 *
 * @param now milliseconds since 1970
 * @param timeZone IANA name that the system knows
 */
export function isQuiet(
  { isOn, from, to }: NotificationSettings['quietHours'],
  now: number,
  timeZone: string,
): boolean {
  if (!isOn) return false;
  const minute = Math.floor(createWallClock(timeZone).read(now) / minuteMs) % minutesADay;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

function minutesOf(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  return hours * 60 + minutes;
}
