import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const place = migrations.findIndex(({ name }) => name === '0013-models');
const [job, provider, call] = [numberedId(1), numberedId(2), numberedId(3)];

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, place));
  db.prepare(
    `INSERT INTO job (id, kind, args, label, state, priority, rank, created_at, seq)
     VALUES (?, 'dream', '{}', 'a', 'pending', 3, 7, 1000, 1)`,
  ).run(job);
  db.prepare("INSERT INTO setting (name, value) VALUES ('density', '\"compact\"')").run();
  migrate(db, migrations.slice(0, place + 1));
});
afterEach(() => db.close());

function insert(table: string, row: Readonly<Record<string, string | number | null>>): void {
  const columns = Object.keys(row);
  const values = columns.map((column) => `@${column}`).join();
  db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${values})`).run(row);
}

const aProvider = {
  ...{ id: provider, type: 'ollama', name: 'Ollama', base_url: 'http://localhost:11434/v1' },
  ...{ allows_private_hosts: 0, created_at: 1 },
};
const aCall = {
  ...{ id: call, started_at: 1, host: 'models.example.org', reach: 'elsewhere' },
  ...{ purpose: 'structuring', is_estimate: 1, is_redacted: 0 },
};
const aPayload = {
  ...{ job_id: job, provider_id: provider, use: 'structuring', model: 'm', plain: 'p' },
  ...{ redacted: 'r', redacted_count: 1, image_count: 0 },
};

it('leaves what was there as it was', () => {
  expect(db.prepare('SELECT id, state FROM job').all()).toEqual([{ id: job, state: 'pending' }]);
  expect(db.prepare('SELECT name FROM setting').pluck().all()).toEqual(['density']);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

it.each([
  ['provider', { ...aProvider, base_url: 'ftp://models.example.org' }],
  ['provider', { ...aProvider, allows_private_hosts: 2 }],
  ['provider', { ...aProvider, name: '' }],
  ['outward_call', { ...aCall, reach: 'nowhere' }],
  ['outward_call', { ...aCall, input_tokens: 3 }],
  ['outward_call', { ...aCall, code: 'provider-error' }],
  ['outward_call', { ...aCall, cost_micros: -1 }],
  ['remembered_call', { key: 'ab', file_hash: null, answer: '{}', at: 1 }],
] as const)('takes no %s like %j', (table, row) => {
  expect(() => insert(table, row)).toThrow(/CHECK/);
});

describe('a provider', () => {
  beforeEach(() => {
    insert('provider', aProvider);
    insert('model_choice', { use: 'structuring', provider_id: provider, model: 'm' });
    const priced = { provider_id: provider, model: 'm', input_micros: 1, output_micros: 2 };
    insert('model_price', priced);
    const consent = { provider_id: provider, use: 'structuring', is_allowed: 1, is_redacted: 1 };
    insert('model_consent', { ...consent, given_at: 1 });
    insert('held_payload', aPayload);
  });

  it('takes its choices, prices, consents and payloads with it', () => {
    db.prepare('DELETE FROM provider').run();
    for (const table of ['model_choice', 'model_price', 'model_consent', 'held_payload']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
  });

  it.each([
    ['goes on', "UPDATE job SET state = 'running', claim_token = 't', boot_id = 'b'"],
    ['is cancelled', "UPDATE job SET state = 'cancelled', finished_at = 5"],
    ['is removed', 'DELETE FROM job'],
  ])('forgets the payload of a job that %s', (_name, sql) => {
    db.prepare(sql).run();
    expect(db.prepare('SELECT count(*) FROM held_payload').pluck().get()).toBe(0);
  });

  it('keeps the payload of a job that is only moved', () => {
    db.prepare('UPDATE job SET priority = 1').run();
    expect(db.prepare('SELECT count(*) FROM held_payload').pluck().get()).toBe(1);
  });
});
