/** Answers named queries on one connection. */
import type Database from 'better-sqlite3';
import { createAuditQuery } from './audit-query.ts';
import { createBlobQuery } from './blob-query.ts';
import { createDataSizeQuery } from './data-size-query.ts';
import { createHistoryCountQuery } from './history-count-query.ts';
import { createHistoryQuery } from './history-query.ts';
import { createIntegrityQuery } from './integrity-query.ts';
import { createMetricsQuery } from './metrics-query.ts';
import { createOutwardHostsQuery } from './outward-hosts-query.ts';
import { createProfileFactQuery, createProfileQuery } from './profile-query.ts';
import { type QueryInput, type QueryName, type QueryOutput, queryList } from './query-list.ts';
import { createSearchQuery } from './search-query.ts';
import { createSetAsideGroupsQuery, createSetAsideJobsQuery } from './set-aside-query.ts';
import { createStoryQuery } from './story-query.ts';

const makers: {
  readonly [Name in QueryName]: (
    db: Database.Database,
  ) => (input: QueryInput<Name>) => QueryOutput<Name>;
} = {
  metrics: createMetricsQuery,
  history: createHistoryQuery,
  'history-counts': createHistoryCountQuery,
  story: createStoryQuery,
  audit: createAuditQuery,
  profile: createProfileQuery,
  'profile-fact': createProfileFactQuery,
  search: createSearchQuery,
  'set-aside-groups': createSetAsideGroupsQuery,
  'set-aside-jobs': createSetAsideJobsQuery,
  'outward-hosts': createOutwardHostsQuery,
  'data-sizes': createDataSizeQuery,
  integrity: createIntegrityQuery,
  'unreferenced-blobs': createBlobQuery,
};

/** @throws ZodError for what is no query, or no input of it */
export type AnswerQuery = (name: QueryName, input: unknown) => unknown;

/** The statements of a query are prepared when it is first asked. */
export function createAnswerQuery(db: Database.Database): AnswerQuery {
  const made = new Map<QueryName, (input: never) => unknown>();
  return (name, input) => {
    const { input: inputSchema, output: outputSchema } = queryList[name];
    const run = made.get(name) ?? makers[name](db);
    made.set(name, run);
    return outputSchema.parse(run(inputSchema.parse(input) as never));
  };
}
