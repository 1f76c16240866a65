/** Brings a database to this version of the app, one transaction a migration. */
import type Database from 'better-sqlite3';
import { AppError } from '../../shared/domain/app-error.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** @throws AppError `data-newer` when a later version of the app has been here. */
export function migrate(db: Database.Database, steps: readonly Migration[] = migrations): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > steps.length) throw new AppError('data-newer');
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}
