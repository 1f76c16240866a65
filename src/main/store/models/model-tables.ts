/** All tables of models, made together. */
import type Database from 'better-sqlite3';
import type { Clock } from '../../engine/ports.ts';
import type { SqliteTx } from '../sqlite-tx.ts';
import { createBudgetTable } from './budget-table.ts';
import { createHeldPayloadTable } from './held-payload-table.ts';
import { createModelAudit } from './model-audit.ts';
import { createModelChoiceTable } from './model-choice-table.ts';
import { createModelConsentTable } from './model-consent-table.ts';
import { createModelPriceTable } from './model-price-table.ts';
import { createOutwardCallTable } from './outward-call-table.ts';
import { createProviderTable } from './provider-table.ts';
import { createRememberedCallTable } from './remembered-call-table.ts';

export type ModelTables = ReturnType<typeof createModelTables>;

export function createModelTables(db: Database.Database, clock: Pick<Clock, 'now'>) {
  const calls = createOutwardCallTable(db);
  const remembered = createRememberedCallTable(db, clock);
  return {
    providers: createProviderTable(db, clock),
    choices: createModelChoiceTable(db),
    prices: createModelPriceTable(db),
    consents: createModelConsentTable(db, clock),
    budget: createBudgetTable(db),
    payloads: createHeldPayloadTable(db),
    audit: createModelAudit(db, clock),
    ...{ calls, remembered },
    /** Forgets at most `limit` each of calls and answers from before a time; returns how many. */
    removeOld: (tx: SqliteTx, before: number, limit: number): number =>
      calls.removeOld(tx, before, limit) + remembered.removeOld(tx, before, limit),
  };
}
