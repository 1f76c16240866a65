/** Joins the sample data: its documents, the table of its files, and the ways that all files take. */
import type Database from 'better-sqlite3';
import type { Desk } from './engine/desk.ts';
import type { Clock } from './engine/ports.ts';
import type { Intake } from './services/intake/intake.ts';
import { createSampleDesk } from './services/samples/sample-desk.ts';
import { unpackedFile } from './services/task-pool/unpacked-file.ts';
import type { ResumeLineTable } from './store/resume-line-table.ts';
import { createSampleTable } from './store/sample-table.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

/** Beside the sources, and beside what is built of them. */
const besideSource = new URL('../../resources/samples/', import.meta.url);

interface SamplesOptions {
  readonly db: Database.Database;
  readonly clock: Clock;
  readonly lines: ResumeLineTable;
  readonly intake: Pick<Intake, 'grantPath' | 'start'>;
  readonly engine: Pick<Desk<SqliteTx>, 'cancel' | 'listen'>;
  readonly write: Desk<SqliteTx>['write'];
}

export function openSamples({ db, clock, lines, ...parts }: SamplesOptions) {
  return createSampleDesk({
    ...{ ...parts, folder: unpackedFile(besideSource) },
    samples: createSampleTable(db, clock, lines),
  });
}
