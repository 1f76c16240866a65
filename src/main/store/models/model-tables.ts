/** All tables of models, made together. */
import type Database from 'better-sqlite3';
import type { Clock } from '../../engine/ports.ts';
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
  return {
    providers: createProviderTable(db, clock),
    choices: createModelChoiceTable(db),
    prices: createModelPriceTable(db),
    consents: createModelConsentTable(db, clock),
    budget: createBudgetTable(db),
    payloads: createHeldPayloadTable(db),
    audit: createModelAudit(db, clock),
    calls: createOutwardCallTable(db),
    remembered: createRememberedCallTable(db, clock),
  };
}
