/** What models may cost: a row of the settings' table. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type Budget, budgetSchema, defaultBudget } from '../../../shared/domain/models/budget.ts';
import { decodeJson, encodeJson } from '../codec.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export interface BudgetTable {
  /** One whose value means nothing to this version has its default. */
  read(): Budget;
  save(tx: SqliteTx, budget: Budget): void;
}

const NAME = 'models.budget';
const valueSchema = z.string().transform(decodeJson).pipe(budgetSchema);

export function createBudgetTable(db: Database.Database): BudgetTable {
  const settingFind = db.prepare('SELECT value FROM setting WHERE name = ?').pluck();
  const settingSave = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    read: () => valueSchema.safeParse(settingFind.get(NAME)).data ?? defaultBudget,
    save: (_tx, budget) => void settingSave.run(NAME, encodeJson(budget)),
  };
}
