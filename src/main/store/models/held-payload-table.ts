/** What jobs would send, word for word, while their user has not said yet whether they may. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { ConsentScope, HeldPayload } from '../../../shared/domain/models/consent.ts';
import { modelUses } from '../../../shared/domain/models/model-use.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export interface HeldPayloadTable {
  get(jobId: string): HeldPayload | null;
  /** Jobs that wait for a word about this. */
  listJobs(scope: ConsentScope): readonly string[];
  /** Nothing where there is no such job (any more). */
  save(tx: SqliteTx, payload: HeldPayload): void;
}

const rowSchema = z
  .object({
    ...{ job_id: z.string(), provider_id: z.string(), use: z.enum(modelUses), model: z.string() },
    ...{ plain: z.string(), redacted: z.string(), redacted_count: z.number() },
    ...{ image_count: z.number(), estimate_micros: z.number().nullable() },
  })
  .transform(
    ({
      job_id,
      provider_id,
      redacted_count,
      image_count,
      estimate_micros,
      ...same
    }): HeldPayload => ({
      ...{ ...same, jobId: job_id, providerId: provider_id, redactedCount: redacted_count },
      ...{ imageCount: image_count, estimateMicros: estimate_micros },
    }),
  );

export function createHeldPayloadTable(db: Database.Database): HeldPayloadTable {
  const heldPayloadGet = db.prepare('SELECT * FROM held_payload WHERE job_id = ?');
  const heldPayloadListJobs = db
    .prepare('SELECT job_id FROM held_payload WHERE provider_id = @providerId AND use = @use')
    .pluck();
  const heldPayloadSave = db.prepare(`
    INSERT OR REPLACE INTO held_payload (job_id, provider_id, use, model, plain, redacted,
      redacted_count, image_count, estimate_micros)
    SELECT id, @providerId, @use, @model, @plain, @redacted, @redactedCount, @imageCount,
      @estimateMicros
    FROM job WHERE id = @jobId AND state = 'running'`);
  return {
    get(jobId) {
      const row = heldPayloadGet.get(jobId);
      return row === undefined ? null : rowSchema.parse(row);
    },
    listJobs: ({ providerId, use }) => heldPayloadListJobs.all({ providerId, use }).map(String),
    save: (_tx, payload) => void heldPayloadSave.run(payload),
  };
}
