/** How far away a time is, in words: "in 6 hours", "2 days ago", "now". */
const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

export function createFormatFromNow(locale: string): (ms: number, now: number) => string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return (ms, now) => {
    const distance = ms - now;
    for (const [unit, length] of steps) {
      if (Math.abs(distance) < length) continue;
      return format.format(Math.trunc(distance / length), unit);
    }
    return format.format(0, 'second');
  };
}
