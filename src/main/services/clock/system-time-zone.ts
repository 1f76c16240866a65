/**
 * The computer's time zone as it is now. Node reads it once and keeps it; touching `TZ` is the way
 * to have it read again, so that a traveller's schedules follow without a restart.
 */
export function systemTimeZone(): string {
  // A zone that was chosen by `TZ` is no matter of the system's.
  if (process.env.TZ === undefined) delete process.env.TZ;
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
