/** The profile: merged from all résumés and from what the user has said, whenever it is asked for. */
import type Database from 'better-sqlite3';
import { createProfileMerger } from '../../../shared/domain/profile/merge-profile.ts';
import { createDecisionList } from '../profile-decision-table.ts';
import { createProfileSources } from '../profile-sources.ts';
import type { QueryInput, QueryOutput } from './query-list.ts';

export function createProfileQuery(db: Database.Database) {
  const read = createProfileReading(db);
  return (): QueryOutput<'profile'> => {
    const { standings, sources, decisions, merger } = read();
    return { ...merger.merge({ sources, decisions }), sources: [...standings] };
  };
}

export function createProfileFactQuery(db: Database.Database) {
  const read = createProfileReading(db);
  return ({ id }: QueryInput<'profile-fact'>): QueryOutput<'profile-fact'> => {
    const { sources, decisions, merger } = read();
    // Checked by the answer's schema; there nothing is read-only.
    return merger.findFact({ sources, decisions }, id) as QueryOutput<'profile-fact'>;
  };
}

function createProfileReading(db: Database.Database) {
  const listDecisions = createDecisionList(db);
  const profileSources = createProfileSources(db);
  const merger = createProfileMerger();
  // In a transaction, so that résumés and decisions are of one moment.
  const readAll = db.transaction(() => {
    const read = profileSources.read();
    return { ...read, decisions: listDecisions(read.isOfSample), merger };
  });
  return () => readAll.deferred();
}
