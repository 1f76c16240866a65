/** Finished jobs, newest first, page by page. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { HistoryQuery } from '../../../shared/contract/metrics.ts';
import { pastJobColumns, toPastJob } from './past-job-row.ts';
import type { QueryOutput } from './query-list.ts';

/** Jobs that one call looks through for a text: some 50 ms of work. */
const MAX_SEARCHED = 20_000;

const seenSchema = z.object({ id: z.string(), label: z.string(), finished_at: z.number() });

export function createHistoryQuery(db: Database.Database) {
  const statements = new Map<string, Database.Statement>();

  /** One statement for each set of filters, so that each is planned for what it has. */
  function historyList(query: HistoryQuery): Database.Statement {
    const sql = `
      SELECT ${pastJobColumns} FROM job INDEXED BY ${indexFor(query)}
      WHERE ${conditionsOf(query).join(' AND ')} ORDER BY finished_at DESC, id DESC`;
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  return (query: HistoryQuery): QueryOutput<'history'> => {
    const isWanted = createTextFilter(query.text);
    const jobs: QueryOutput<'history'>['jobs'] = [];
    let searched = 0;
    let last: z.infer<typeof seenSchema> | null = null;
    const toCursor = () => last && { finishedAt: last.finished_at, id: last.id };
    for (const row of historyList(query).iterate(bindingsOf(query))) {
      // There is a next page only where there is another row.
      if (jobs.length === query.limit || searched === MAX_SEARCHED)
        return { jobs, next: toCursor() };
      last = seenSchema.parse(row);
      searched += 1;
      if (isWanted(last.label)) jobs.push(toPastJob(row));
    }
    return { jobs, next: null };
  };
}

function indexFor({ batchId, entity }: HistoryQuery): string {
  if (batchId !== undefined) return 'job_batch_finished';
  return entity === undefined ? 'job_finished' : 'job_entity';
}

function conditionsOf(query: HistoryQuery): readonly string[] {
  const when = (value: unknown, ...conditions: readonly string[]) =>
    value === undefined ? [] : conditions;
  return [
    'finished_at IS NOT NULL',
    ...when(query.from, 'finished_at >= @from'),
    ...when(query.to, 'finished_at < @to'),
    ...when(query.after, '(finished_at, id) < (@afterFinishedAt, @afterId)'),
    ...when(query.state, 'state = @state'),
    ...when(query.kind, 'kind = @kind'),
    ...when(query.batchId, 'batch_id = @batchId'),
    ...when(query.entity, 'entity_type = @entityType', 'entity_id = @entityId'),
  ];
}

function bindingsOf(query: HistoryQuery) {
  const { from, to, state, kind, batchId, entity, after } = query;
  return {
    ...{ from, to, state, kind, batchId },
    ...{ entityType: entity?.type, entityId: entity?.id },
    ...{ afterFinishedAt: after?.finishedAt, afterId: after?.id },
  };
}

/** SQL compares without regard to case only for ASCII; names of files are in any language. */
function createTextFilter(text: string | undefined): (label: string) => boolean {
  if (text === undefined) return () => true;
  const wanted = toComparable(text);
  return (label) => toComparable(label).includes(wanted);
}

const toComparable = (text: string): string => text.normalize('NFC').toLocaleLowerCase('und');
