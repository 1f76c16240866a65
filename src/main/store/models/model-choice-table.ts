/** Which model answers which use; a use without a row is done by rules alone. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type ModelUse, modelUses } from '../../../shared/domain/models/model-use.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export interface ChosenForUse {
  readonly providerId: string;
  readonly model: string;
}

export interface ModelChoiceTable {
  find(use: ModelUse): ChosenForUse | null;
  save(tx: SqliteTx, use: ModelUse, choice: ChosenForUse | null): void;
}

const rowSchema = z
  .object({ use: z.enum(modelUses), provider_id: z.string(), model: z.string() })
  .transform(({ provider_id, model }): ChosenForUse => ({ providerId: provider_id, model }));

export function createModelChoiceTable(db: Database.Database): ModelChoiceTable {
  const modelChoiceFind = db.prepare('SELECT * FROM model_choice WHERE use = ?');
  const modelChoiceSave = db.prepare(`
    INSERT INTO model_choice (use, provider_id, model) VALUES (@use, @providerId, @model)
    ON CONFLICT DO UPDATE SET provider_id = excluded.provider_id, model = excluded.model`);
  const modelChoiceRemove = db.prepare('DELETE FROM model_choice WHERE use = ?');
  return {
    find(use) {
      const row = modelChoiceFind.get(use);
      return row === undefined ? null : rowSchema.parse(row);
    },
    save(_tx, use, choice) {
      if (choice === null) modelChoiceRemove.run(use);
      else modelChoiceSave.run({ use, ...choice });
    },
  };
}
