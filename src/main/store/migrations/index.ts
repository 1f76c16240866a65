/** All migrations in order; the database's `user_version` is the number of those applied. */
import { initial } from './0001-initial.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [initial];
