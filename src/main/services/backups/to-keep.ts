/** Which backups stay. Pure. */
import { keptBackups } from '../../../shared/domain/backup.ts';

interface Dated {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The names of those to keep: the newest of all, three of today, the last of each other day, the
 * later days first, ten in all. Given valid ones only; a broken one must not take a good one's place.
 *
 * @param now milliseconds since 1970
 * @param dayOf names the day of a time; the user's own by default
 */
export function toKeep(
  backups: readonly Dated[],
  now: number,
  dayOf: (at: number) => string = localDay,
): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const today = dayOf(now);
  const ofToday = newestFirst.filter(({ at }) => dayOf(at) === today).slice(0, keptBackups.ofToday);
  const ofOtherDays = new Map<string, Dated>();
  for (const backup of newestFirst) {
    const day = dayOf(backup.at);
    if (day !== today && !ofOtherDays.has(day)) ofOtherDays.set(day, backup);
  }
  // The newest first: where the clock was set back, it may be of a day that has not come yet.
  const wanted = [...newestFirst.slice(0, 1), ...ofToday, ...ofOtherDays.values()];
  return new Set([...new Set(wanted.map(({ name }) => name))].slice(0, keptBackups.inAll));
}

function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}
