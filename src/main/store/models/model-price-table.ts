/** What models cost, as the user entered it. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { ModelPrice } from '../../../shared/domain/models/cost.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export interface PricedModel {
  readonly providerId: string;
  readonly model: string;
}

export interface ModelPriceTable {
  list(): readonly (PricedModel & ModelPrice)[];
  find(priced: PricedModel): ModelPrice | null;
  /** Null: nobody knows what it costs. */
  save(tx: SqliteTx, priced: PricedModel, price: ModelPrice | null): void;
}

const rowSchema = z
  .object({
    ...{ provider_id: z.string(), model: z.string() },
    ...{ input_micros: z.number(), output_micros: z.number() },
  })
  .transform(({ provider_id, model, input_micros, output_micros }) => ({
    ...{ providerId: provider_id, model },
    ...{ inputMicros: input_micros, outputMicros: output_micros },
  }));

export function createModelPriceTable(db: Database.Database): ModelPriceTable {
  const modelPriceList = db.prepare('SELECT * FROM model_price ORDER BY provider_id, model');
  const modelPriceFind = db.prepare(
    'SELECT * FROM model_price WHERE provider_id = @providerId AND model = @model',
  );
  const modelPriceSave = db.prepare(`
    INSERT INTO model_price (provider_id, model, input_micros, output_micros)
    VALUES (@providerId, @model, @inputMicros, @outputMicros)
    ON CONFLICT DO UPDATE SET input_micros = excluded.input_micros,
      output_micros = excluded.output_micros`);
  const modelPriceRemove = db.prepare(
    'DELETE FROM model_price WHERE provider_id = @providerId AND model = @model',
  );
  return {
    list: () => z.array(rowSchema).parse(modelPriceList.all()),
    find({ providerId, model }) {
      const row = modelPriceFind.get({ providerId, model });
      if (row === undefined) return null;
      const { inputMicros, outputMicros } = rowSchema.parse(row);
      return { inputMicros, outputMicros };
    },
    save(_tx, { providerId, model }, price) {
      if (price === null) modelPriceRemove.run({ providerId, model });
      else modelPriceSave.run({ providerId, model, ...price });
    },
  };
}
