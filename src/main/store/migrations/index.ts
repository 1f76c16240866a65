/** All migrations in order; the database's `user_version` is the number of those applied. */
import { initial } from './0001-initial.ts';
import { familiesAndWaits } from './0002-families-and-waits.ts';
import { schedules } from './0003-schedules.ts';
import { domainEventsAndOutbox } from './0004-domain-events-and-outbox.ts';
import { historyIndexes } from './0005-history-indexes.ts';
import { settings } from './0007-settings.ts';
import { resumeVersions } from './0008-resume-versions.ts';
import { profile } from './0009-profile.ts';
import { jobOrigins } from './0010-job-origins.ts';
import { samples } from './0011-samples.ts';
import { search } from './0012-search.ts';
import { models } from './0013-models.ts';
import { refinedVersions } from './0014-refined-versions.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  initial,
  familiesAndWaits,
  schedules,
  domainEventsAndOutbox,
  historyIndexes,
  settings,
  resumeVersions,
  profile,
  jobOrigins,
  samples,
  search,
  models,
  refinedVersions,
];
