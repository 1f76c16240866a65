/** The ledger: every call to somewhere outside of the app, with what it may have cost. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type TokenCount, tokenCountSchema } from '../../../shared/domain/models/cost.ts';
import {
  type CallPurpose,
  type OpenCall,
  type OutwardCall,
  outwardCallSchema,
  type SettledCall,
} from '../../../shared/domain/models/outward-call.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export interface LedgerPage {
  readonly limit: number;
  /** The id of the last one known; they go on before it. */
  readonly before?: string | undefined;
  readonly host?: string | undefined;
}

export interface OutwardCallTable {
  open(tx: SqliteTx, call: OpenCall): void;
  settle(tx: SqliteTx, call: SettledCall): void;
  /** Newest first. */
  list(page: LedgerPage): readonly OutwardCall[];
  /** Millionths of the currency unit that calls since a time cost, or may cost. */
  spentSince(at: number): number;
  /** What the last calls of a purpose took, by the job that made them. */
  listTokens(
    purpose: CallPurpose,
    limit: number,
  ): readonly { readonly jobId: string; readonly tokens: TokenCount }[];
  /** Forgets at most `limit` calls that began before a time; returns how many. */
  removeOld(tx: SqliteTx, before: number, limit: number): number;
}

const rowSchema = z
  .object({
    ...{ id: z.string(), started_at: z.number(), ended_at: z.number().nullable() },
    ...{ host: z.string(), reach: z.string(), purpose: z.string() },
    ...{ provider_name: z.string().nullable(), model: z.string().nullable() },
    ...{ job_id: z.string().nullable(), bytes_out: z.number(), bytes_in: z.number() },
    ...{ input_tokens: z.number().nullable(), output_tokens: z.number().nullable() },
    ...{ cost_micros: z.number().nullable(), is_estimate: z.number(), is_redacted: z.number() },
    code: z.string().nullable(),
  })
  .transform(({ input_tokens, output_tokens, ...row }) => ({
    ...{ id: row.id, startedAt: row.started_at, endedAt: row.ended_at, host: row.host },
    ...{ reach: row.reach, purpose: row.purpose, providerName: row.provider_name },
    ...{ model: row.model, jobId: row.job_id, bytesOut: row.bytes_out, bytesIn: row.bytes_in },
    tokens: input_tokens === null ? null : { input: input_tokens, output: output_tokens },
    ...{ costMicros: row.cost_micros, isEstimate: row.is_estimate === 1 },
    ...{ isRedacted: row.is_redacted === 1, code: row.code },
  }))
  .pipe(outwardCallSchema);

const tokensSchema = z
  .object({ job_id: z.string(), input: z.number(), output: z.number() })
  .transform(({ job_id, ...tokens }) => ({
    ...{ jobId: job_id, tokens: tokenCountSchema.parse(tokens) },
  }));

/** After every id: they are hexadecimal. */
const END = 'g';

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createOutwardCallTable(db: Database.Database): OutwardCallTable {
  const outwardCallOpen = db.prepare(`
    INSERT INTO outward_call (id, started_at, host, reach, purpose, provider_name, model, job_id,
      bytes_out, cost_micros, is_estimate, is_redacted)
    VALUES (@id, @startedAt, @host, @reach, @purpose, @providerName, @model, @jobId, @bytesOut,
      @costMicros, 1, @isRedacted)`);
  const outwardCallSettle = db.prepare(`
    UPDATE outward_call SET ended_at = @endedAt, bytes_out = @bytesOut, bytes_in = @bytesIn,
      input_tokens = @input, output_tokens = @output, cost_micros = @costMicros,
      is_estimate = @isEstimate, code = @code
    WHERE id = @id AND ended_at IS NULL`);
  // Ids are UUIDv7 made when a call begins: their order is that of the calls.
  const outwardCallList = db.prepare(
    'SELECT * FROM outward_call WHERE id < @before ORDER BY id DESC LIMIT @limit',
  );
  const outwardCallListOfHost = db.prepare(`
    SELECT * FROM outward_call WHERE host = @host AND id < @before ORDER BY id DESC LIMIT @limit`);
  const outwardCallSpent = db
    .prepare(`
      SELECT coalesce(sum(cost_micros), 0) FROM outward_call
      WHERE started_at >= ? AND cost_micros > 0`)
    .pluck();
  const outwardCallListOfPurpose = db.prepare(`
    SELECT job_id, input_tokens AS input, output_tokens AS output FROM outward_call
    WHERE purpose = ? AND input_tokens IS NOT NULL AND job_id IS NOT NULL
    ORDER BY id DESC LIMIT ?`);
  const outwardCallRemoveOld = db.prepare(`
    DELETE FROM outward_call WHERE id IN (
      SELECT id FROM outward_call WHERE started_at < ? ORDER BY started_at LIMIT ?)`);
  return {
    open: (_tx, { isRedacted, ...call }) =>
      void outwardCallOpen.run({ ...call, isRedacted: isRedacted ? 1 : 0 }),
    settle(_tx, { tokens, isEstimate, ...call }) {
      const { input = null, output = null } = tokens ?? {};
      outwardCallSettle.run({ ...call, input, output, isEstimate: isEstimate ? 1 : 0 });
    },
    list({ limit, before = END, host }) {
      const rows =
        host === undefined
          ? outwardCallList.all({ limit, before })
          : outwardCallListOfHost.all({ limit, before, host });
      return z.array(rowSchema).parse(rows);
    },
    spentSince: (at) => Number(outwardCallSpent.get(at)),
    listTokens: (purpose, limit) =>
      z.array(tokensSchema).parse(outwardCallListOfPurpose.all(purpose, limit)),
    removeOld: (_tx, before, limit) => outwardCallRemoveOld.run(before, limit).changes,
  };
}
