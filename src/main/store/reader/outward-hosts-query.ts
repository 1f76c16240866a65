/** The ledger by host: whom the app has called, why, how often and for how much. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { decodeJson } from '../codec.ts';
import type { QueryOutput } from './query-list.ts';

const rowSchema = z
  .object({
    ...{ host: z.string(), reach: z.string(), purposes: z.string().transform(decodeJson) },
    ...{ calls: z.number(), bytes_out: z.number(), bytes_in: z.number() },
    ...{ cost_micros: z.number(), last_at: z.number() },
  })
  .transform(({ bytes_out, bytes_in, cost_micros, last_at, ...same }) => ({
    ...{ ...same, bytesOut: bytes_out, bytesIn: bytes_in },
    ...{ costMicros: cost_micros, lastAt: last_at },
  }));

export function createOutwardHostsQuery(db: Database.Database) {
  // The one maximum makes SQLite take the other columns from the row that has it.
  const outwardHosts = db.prepare(`
    SELECT host, reach, json_group_array(DISTINCT purpose) AS purposes, count(*) AS calls,
      sum(bytes_out) AS bytes_out, sum(bytes_in) AS bytes_in,
      coalesce(sum(cost_micros), 0) AS cost_micros, max(started_at) AS last_at
    FROM outward_call GROUP BY host ORDER BY last_at DESC`);
  return (): QueryOutput<'outward-hosts'> =>
    ({ hosts: z.array(rowSchema).parse(outwardHosts.all()) }) as QueryOutput<'outward-hosts'>;
}
