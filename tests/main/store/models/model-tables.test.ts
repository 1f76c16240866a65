import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createModelTables,
  type ModelTables,
} from '../../../../src/main/store/models/model-tables.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createResumeLineTable } from '../../../../src/main/store/resume-line-table.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import type { OpenCall } from '../../../../src/shared/domain/models/outward-call.ts';
import type { Provider } from '../../../../src/shared/domain/models/provider.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { createFakeClock, FAKE_NOW } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };
const provider: Provider = {
  ...{ id: numberedId(1), type: 'compatible', name: 'Mine', allowsPrivateHosts: true },
  baseUrl: 'https://models.example.org/v1',
};
const call: OpenCall = {
  ...{ id: numberedId(11), startedAt: FAKE_NOW, host: 'models.example.org', reach: 'elsewhere' },
  ...{ purpose: 'structuring', providerName: 'Mine', model: 'm', jobId: numberedId(5) },
  ...{ bytesOut: 10, costMicros: 70, isRedacted: true },
};

let db: Database.Database;
let tables: ModelTables;
beforeEach(() => {
  db = openDatabase(':memory:');
  tables = createModelTables(db, createFakeClock());
});
afterEach(() => db.close());

it('keeps a provider as it was set up, and forgets what was learnt of another address', () => {
  const { providers } = tables;
  providers.add(tx, provider);
  providers.noteSchemaRefused(tx, provider.id);
  expect(providers.list()).toEqual([{ ...provider, refusesSchema: true }]);
  providers.change(tx, { ...provider, name: 'Ours' });
  expect(providers.get(provider.id)).toEqual({ ...provider, name: 'Ours', refusesSchema: false });
  providers.remove(tx, provider.id);
  expect(providers.get(provider.id)).toBeNull();
});

it('keeps choices, prices, consents and the budget until they are taken back', () => {
  const { choices, prices, consents, budget } = tables;
  tables.providers.add(tx, provider);
  const scope = { providerId: provider.id, use: 'vision' } as const;
  const priced = { providerId: provider.id, model: 'm' };
  const cap = { currency: 'EUR', perDayMicros: 5, perMonthMicros: null };
  expect(budget.read()).toMatchObject({ perDayMicros: null, perMonthMicros: null });
  choices.save(tx, 'vision', priced);
  prices.save(tx, priced, { inputMicros: 1, outputMicros: 2 });
  consents.save(tx, scope, { isAllowed: true, isRedacted: false });
  budget.save(tx, cap);
  expect(choices.find('vision')).toEqual(priced);
  expect(prices.find(priced)).toEqual({ inputMicros: 1, outputMicros: 2 });
  expect(consents.list()).toEqual([{ ...scope, isAllowed: true, isRedacted: false }]);
  expect(budget.read()).toEqual(cap);
  choices.save(tx, 'vision', null);
  prices.save(tx, priced, null);
  consents.save(tx, scope, null);
  expect(choices.find('vision')).toBeNull();
  expect(prices.list()).toEqual([]);
  expect(consents.find(scope)).toBeNull();
});

it('counts what is under way as its estimate, and then what it cost', () => {
  const { calls } = tables;
  calls.open(tx, call);
  expect(calls.spentSince(FAKE_NOW)).toBe(70);
  const settled = { id: call.id, endedAt: FAKE_NOW + 5, bytesOut: 12, bytesIn: 34 };
  const tokens = { input: 5, output: 6 };
  calls.settle(tx, { ...settled, tokens, costMicros: 40, isEstimate: false, code: null });
  expect(calls.spentSince(FAKE_NOW)).toBe(40);
  expect(calls.spentSince(FAKE_NOW + 1)).toBe(0);
  expect(calls.list({ limit: 5 })).toEqual([
    { ...call, ...settled, tokens, costMicros: 40, isEstimate: false, code: null },
  ]);
  expect(calls.listTokens('structuring', 5)).toEqual([{ jobId: numberedId(5), tokens }]);
});

it('settles a call once', () => {
  const { calls } = tables;
  calls.open(tx, call);
  const end = { id: call.id, endedAt: 9, bytesOut: 0, bytesIn: 0, tokens: null } as const;
  calls.settle(tx, { ...end, costMicros: 0, isEstimate: false, code: 'provider-auth' });
  calls.settle(tx, { ...end, costMicros: 99, isEstimate: false, code: null });
  expect(calls.list({ limit: 1 })[0]).toMatchObject({ costMicros: 0, code: 'provider-auth' });
});

it('lists the ledger page by page, of one host or all, and forgets the oldest', () => {
  const { calls } = tables;
  const others = [12, 13, 14].map((number) => ({
    ...call,
    ...{ id: numberedId(number), startedAt: FAKE_NOW + number, host: `${number % 2}.example.org` },
  }));
  for (const one of [call, ...others]) calls.open(tx, one);
  const ids = (page: Parameters<typeof calls.list>[0]) => calls.list(page).map(({ id }) => id);
  expect(ids({ limit: 2 })).toEqual([numberedId(14), numberedId(13)]);
  expect(ids({ limit: 2, before: numberedId(13) })).toEqual([numberedId(12), numberedId(11)]);
  expect(ids({ limit: 9, host: '0.example.org' })).toEqual([numberedId(14), numberedId(12)]);
  expect(calls.removeOld(tx, FAKE_NOW + 13, 9)).toBe(2);
  expect(ids({ limit: 9 })).toEqual([numberedId(14), numberedId(13)]);
});

it('forgets an answer with the file it is about', () => {
  const { remembered } = tables;
  const fileHash = 'ab'.repeat(32);
  const [key, other] = ['cd'.repeat(32), 'ef'.repeat(32)];
  remembered.save(tx, { key, fileHash, answer: 'of the file' });
  remembered.save(tx, { key: other, fileHash: null, answer: 'of none' });
  expect(remembered.find(key)).toBe('of the file');
  createResumeLineTable(db, createFakeClock()).forgetFile(tx, fileHash);
  expect(remembered.find(key)).toBeNull();
  expect(remembered.removeOld(tx, FAKE_NOW + 1, 9)).toBe(1);
  expect(remembered.find(other)).toBeNull();
});

it('forgets what was to be sent of a file with the file', () => {
  const { payloads, providers } = tables;
  providers.add(tx, provider);
  const fileHash = 'ab'.repeat(32);
  const insert = db.prepare(
    `INSERT INTO job (id, kind, args, label, state, priority, rank, claim_token, boot_id, created_at, seq)
     VALUES (?, 'dream', ?, 'a', 'running', 3, 7, 't', 'b', 1, ?)`,
  );
  const [about, other] = [numberedId(21), numberedId(22)];
  insert.run(about, JSON.stringify({ blobHash: fileHash }), 1);
  insert.run(other, '{}', 2);
  const said = { plain: 'p', redacted: 'r', redactedCount: 1, imageCount: 0, estimateMicros: 5 };
  const scope = { providerId: provider.id, use: 'vision' } as const;
  for (const jobId of [about, other, numberedId(23)]) {
    payloads.save(tx, { jobId, ...scope, model: 'm', ...said });
  }
  expect(payloads.listJobs(scope)).toEqual([about, other]);
  expect(payloads.get(about)).toEqual({ jobId: about, ...scope, model: 'm', ...said });
  createResumeLineTable(db, createFakeClock()).forgetFile(tx, fileHash);
  expect(payloads.listJobs(scope)).toEqual([other]);
});

it('finds everything by an index', () => {
  const plans = explainQueries(db, (through) => void createModelTables(through, createFakeClock()));
  const walks = plans.filter(({ plan }) => /SCAN|TEMP B-TREE/.test(plan));
  const isWhole = ({ sql }: { sql: string }) =>
    /FROM (provider|model_price|model_consent) ORDER/.test(sql);
  expect(walks.filter((walk) => !isWhole(walk))).toEqual([]);
});
