/** When the user looked at Today: visits, whatever window they are made in. Pure. */

export interface Visit {
  /** The end of the visit before; null: there was none. Milliseconds since 1970, as what follows. */
  readonly since: number | null;
  /** When the user looked last. */
  readonly lastAt: number;
}

/** Who comes back sooner has not been away: a reload or a second window shows the same news. */
export const AWAY_MS = 30 * 60_000;

/** The visit that a look at `now` belongs to. */
export function nextVisit(visit: Visit | null, now: number): Visit {
  if (visit === null) return { since: null, lastAt: now };
  const { since, lastAt } = visit;
  if (now - lastAt >= AWAY_MS) return { since: lastAt, lastAt: now };
  // A clock that was set back must not hide what happens from then on.
  return { since: since === null ? null : Math.min(since, now), lastAt: now };
}
