/** What is left of each rate limit, kept so that a restart gives no second burst. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Scope } from '../engine/gate.ts';
import type { RateBucket } from '../engine/rate-bucket.ts';

const rateBucketRowSchema = z.object({ tokens: z.number(), at: z.number() });

export function createRateBucketTable(db: Database.Database) {
  const rateBucketGet = db.prepare('SELECT tokens, at FROM rate_bucket WHERE kind = ? AND key = ?');
  const rateBucketSave = db.prepare(`
    INSERT INTO rate_bucket (kind, key, tokens, at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET tokens = excluded.tokens, at = excluded.at`);
  return {
    get({ kind, key }: Scope): RateBucket | null {
      const row = rateBucketGet.get(kind, key ?? '');
      return row === undefined ? null : rateBucketRowSchema.parse(row);
    },
    save({ kind, key }: Scope, { tokens, at }: RateBucket): void {
      rateBucketSave.run(kind, key ?? '', tokens, at);
    },
  };
}
