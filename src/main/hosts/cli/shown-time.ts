const timeFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** A moment for a person: `2030-01-08 06:00`, as the clock on this computer shows it. */
export function shownTime(at: number): string {
  return timeFormat.format(at);
}
