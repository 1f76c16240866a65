/**
 * A server's `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3).
 *
 * @returns milliseconds from `now`, 0 for a date that has passed, null for what is neither
 */
export function retryAfterMs(header: string, now: number): number | null {
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  // `Date.parse` takes more than the three forms of HTTP dates; all of them name a weekday.
  return Number.isNaN(date) || !/^[A-Za-z]{3,9},? /.test(text) ? null : Math.max(0, date - now);
}
