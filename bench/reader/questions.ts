/** What a user may ask of a long history. */

import type { QueryInput, QueryName } from '../../src/main/store/reader/query-list.ts';
import { auditQuerySchema, historyQuerySchema } from '../../src/shared/contract/metrics.ts';
import { searchQuerySchema } from '../../src/shared/contract/search.ts';

interface Question {
  readonly title: string;
  readonly name: QueryName;
  readonly input: QueryInput<QueryName> & object;
}

export function questionsFor(jobs: number, now: number) {
  const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const history = (query: object) => historyQuerySchema.parse(query);
  const search = (text: string) => searchQuerySchema.parse({ text });
  const half = now - 15 * 24 * 3_600_000;
  return [
    { title: 'metrics', name: 'metrics', input: { now } },
    { title: 'history, first page', name: 'history', input: history({}) },
    {
      title: 'history, from the middle',
      name: 'history',
      input: history({ after: { finishedAt: half, id: id(1) } }),
    },
    { title: 'history, cancelled', name: 'history', input: history({ state: 'cancelled' }) },
    { title: 'history, a kind that never ran', name: 'history', input: history({ kind: 'none' }) },
    {
      title: 'history, one résumé',
      name: 'history',
      input: history({ entity: { type: 'resume', id: id(Math.floor(jobs / 200)) } }),
    },
    { title: 'history, a text not found', name: 'history', input: history({ text: 'nobody' }) },
    { title: 'story', name: 'story', input: { id: id(Math.floor(jobs / 2)) } },
    { title: 'audit, first page', name: 'audit', input: auditQuerySchema.parse({}) },
    {
      title: 'unreferenced blobs',
      name: 'unreferenced-blobs',
      input: { hashes: ['0'.repeat(64)] },
    },
    { title: 'search, one letter', name: 'search', input: search('k') },
    { title: 'search, a word in all', name: 'search', input: search('person') },
    { title: 'search, two words in some', name: 'search', input: search('kebaba lili') },
    { title: 'search, a phrase in one', name: 'search', input: search('"person 4711"') },
    { title: 'search, not found', name: 'search', input: search('nobody') },
    { title: 'quick check', name: 'integrity', input: { kind: 'quick' } },
  ] as const satisfies readonly Question[];
}
