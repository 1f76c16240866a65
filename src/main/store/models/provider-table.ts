/** Servers of language models, as the user set them up. Their keys are never here. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  type Provider,
  type ProviderSettings,
  providerTypes,
} from '../../../shared/domain/models/provider.ts';
import type { Clock } from '../../engine/ports.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export interface StoredProvider extends Provider {
  /** It was asked to hold a model to a schema, and does not know how. */
  readonly refusesSchema: boolean;
}

export interface ProviderTable {
  /** In the order in which they were added. */
  list(): readonly StoredProvider[];
  get(id: string): StoredProvider | null;
  add(tx: SqliteTx, provider: Provider): void;
  /** What was learnt about the server is forgotten: it may be another one. */
  change(tx: SqliteTx, provider: Provider): void;
  noteSchemaRefused(tx: SqliteTx, id: string): void;
  /** With its choices, prices, consents and what waits for those. */
  remove(tx: SqliteTx, id: string): void;
}

const rowSchema = z
  .object({
    id: z.string(),
    type: z.enum(providerTypes),
    name: z.string(),
    base_url: z.string(),
    allows_private_hosts: z.number(),
    refuses_schema: z.number(),
  })
  .transform(
    ({ base_url, allows_private_hosts, refuses_schema, ...same }): StoredProvider => ({
      ...{ ...same, baseUrl: base_url, allowsPrivateHosts: allows_private_hosts === 1 },
      refusesSchema: refuses_schema === 1,
    }),
  );

export function createProviderTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): ProviderTable {
  const providerList = db.prepare('SELECT * FROM provider ORDER BY created_at, id');
  const providerGet = db.prepare('SELECT * FROM provider WHERE id = ?');
  const providerInsert = db.prepare(`
    INSERT INTO provider (id, type, name, base_url, allows_private_hosts, created_at)
    VALUES (@id, @type, @name, @baseUrl, @allowsPrivateHosts, @createdAt)`);
  const providerChange = db.prepare(`
    UPDATE provider SET type = @type, name = @name, base_url = @baseUrl,
      allows_private_hosts = @allowsPrivateHosts, refuses_schema = 0
    WHERE id = @id`);
  const providerNoteRefusal = db.prepare('UPDATE provider SET refuses_schema = 1 WHERE id = ?');
  const providerRemove = db.prepare('DELETE FROM provider WHERE id = ?');
  const toRow = ({ id, ...settings }: Provider) => ({ id, ...toColumns(settings) });
  return {
    list: () => z.array(rowSchema).parse(providerList.all()),
    get(id) {
      const row = providerGet.get(id);
      return row === undefined ? null : rowSchema.parse(row);
    },
    add: (_tx, provider) => void providerInsert.run({ ...toRow(provider), createdAt: clock.now() }),
    change: (_tx, provider) => void providerChange.run(toRow(provider)),
    noteSchemaRefused: (_tx, id) => void providerNoteRefusal.run(id),
    remove: (_tx, id) => void providerRemove.run(id),
  };
}

function toColumns({ type, name, baseUrl, allowsPrivateHosts }: ProviderSettings) {
  return { type, name, baseUrl, allowsPrivateHosts: allowsPrivateHosts ? 1 : 0 };
}
