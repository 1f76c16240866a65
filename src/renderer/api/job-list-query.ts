/** The one list of jobs that the tray and Activity show, as a query. */
import type { Queries } from './client.ts';

/** As many as the contract gives at once. */
const limit = 500;

export function jobListKey(queries: Queries) {
  return queries.jobs.list.queryKey({ input: { limit } });
}

export function jobListOptions(queries: Queries) {
  return queries.jobs.list.queryOptions({
    input: { limit },
    // An answer that was asked for before the stream told more must not overwrite what it told.
    structuralSharing: keepNewest,
  });
}

export function jobOptions(queries: Queries, id: string) {
  return queries.jobs.get.queryOptions({ input: { id }, structuralSharing: keepNewest });
}

function keepNewest(known: unknown, told: unknown): unknown {
  return seqOf(known) > seqOf(told) ? known : told;
}

function seqOf(value: unknown): number {
  return (value as { readonly seq?: number } | undefined)?.seq ?? -1;
}
