/** What the user has said to sending something of a use to a provider elsewhere. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Consent, ConsentScope } from '../../../shared/domain/models/consent.ts';
import { modelUses } from '../../../shared/domain/models/model-use.ts';
import type { Clock } from '../../engine/ports.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export interface ModelConsentTable {
  list(): readonly (ConsentScope & Consent)[];
  find(scope: ConsentScope): Consent | null;
  /** Null: it is asked for anew. */
  save(tx: SqliteTx, scope: ConsentScope, consent: Consent | null): void;
  removeOf(tx: SqliteTx, providerId: string): void;
}

const rowSchema = z
  .object({
    ...{ provider_id: z.string(), use: z.enum(modelUses) },
    ...{ is_allowed: z.number(), is_redacted: z.number() },
  })
  .transform(({ provider_id, use, is_allowed, is_redacted }) => ({
    ...{ providerId: provider_id, use },
    ...{ isAllowed: is_allowed === 1, isRedacted: is_redacted === 1 },
  }));

export function createModelConsentTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): ModelConsentTable {
  const modelConsentList = db.prepare('SELECT * FROM model_consent ORDER BY provider_id, use');
  const modelConsentFind = db.prepare(
    'SELECT * FROM model_consent WHERE provider_id = @providerId AND use = @use',
  );
  const modelConsentSave = db.prepare(`
    INSERT INTO model_consent (provider_id, use, is_allowed, is_redacted, given_at)
    VALUES (@providerId, @use, @isAllowed, @isRedacted, @givenAt)
    ON CONFLICT DO UPDATE SET is_allowed = excluded.is_allowed,
      is_redacted = excluded.is_redacted, given_at = excluded.given_at`);
  const modelConsentRemove = db.prepare(
    'DELETE FROM model_consent WHERE provider_id = @providerId AND use = @use',
  );
  const modelConsentRemoveOf = db.prepare('DELETE FROM model_consent WHERE provider_id = ?');
  return {
    list: () => z.array(rowSchema).parse(modelConsentList.all()),
    find({ providerId, use }) {
      const row = modelConsentFind.get({ providerId, use });
      if (row === undefined) return null;
      const { isAllowed, isRedacted } = rowSchema.parse(row);
      return { isAllowed, isRedacted };
    },
    save(_tx, { providerId, use }, consent) {
      if (consent === null) {
        modelConsentRemove.run({ providerId, use });
        return;
      }
      const [isAllowed, isRedacted] = [Number(consent.isAllowed), Number(consent.isRedacted)];
      modelConsentSave.run({ providerId, use, isAllowed, isRedacted, givenAt: clock.now() });
    },
    removeOf: (_tx, providerId) => void modelConsentRemoveOf.run(providerId),
  };
}
