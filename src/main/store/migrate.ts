/** Brings a database to this version of the app, one transaction a migration. */
import type Database from 'better-sqlite3';
import { AppError } from '../../shared/domain/app-error.ts';
import { noFailpoints, type ReachFailpoint } from '../engine/failpoints.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { splitStatements } from './split-statements.ts';

/** The version of a database that this version of the app has brought up to date. */
export const schemaVersion = migrations.length;

/**
 * `reach` is told of every statement, before it is run.
 *
 * @throws AppError `data-newer` when a later version of the app has been here.
 */
export function migrate(
  db: Database.Database,
  steps: readonly Migration[] = migrations,
  reach: ReachFailpoint = noFailpoints,
): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > steps.length) throw new AppError('data-newer');
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      let number = 0;
      for (const statement of splitStatements(db, step.sql)) {
        number += 1;
        reach(`migration:${step.name}:${number}`);
        db.exec(statement);
      }
      db.pragma(`user_version = ${index + 1}`);
      reach(`migration:${step.name}:before-commit`);
    }).immediate();
    reach(`migration:${step.name}:after-commit`);
  }
}
