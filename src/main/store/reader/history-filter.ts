/** Which of the finished jobs are wanted: the conditions and bindings of the history's statements. */
import type { HistoryQuery } from '../../../shared/contract/metrics.ts';

/** Jobs that one call looks through for a text: some 50 ms of work. */
export const MAX_SEARCHED = 20_000;

type Filter = Partial<HistoryQuery>;

export function historyIndex({ batchId, entity, isAlone }: Filter): string {
  if (batchId !== undefined) return 'job_batch_finished';
  if (entity !== undefined) return 'job_entity';
  return isAlone === true ? 'job_finished_row' : 'job_finished';
}

export function historyConditions(query: Filter): readonly string[] {
  const when = (value: unknown, ...conditions: readonly string[]) =>
    value === undefined ? [] : conditions;
  return [
    'finished_at IS NOT NULL',
    ...(query.isAlone === true ? ['batch_id IS NULL'] : []),
    ...when(query.from, 'finished_at >= @from'),
    ...when(query.to, 'finished_at < @to'),
    ...when(query.after, '(finished_at, id) < (@afterFinishedAt, @afterId)'),
    ...when(query.state, 'state = @state'),
    ...when(query.kind, 'kind = @kind'),
    ...when(query.batchId, 'batch_id = @batchId'),
    ...when(query.entity, 'entity_type = @entityType', 'entity_id = @entityId'),
  ];
}

export function toHistoryBindings(query: Filter) {
  const { from, to, state, kind, batchId, entity, after } = query;
  return {
    ...{ from, to, state, kind, batchId },
    ...{ entityType: entity?.type, entityId: entity?.id },
    ...{ afterFinishedAt: after?.finishedAt, afterId: after?.id },
  };
}

/** SQL compares without regard to case only for ASCII; names of files are in any language. */
export function createTextFilter(text: string | undefined): (label: string) => boolean {
  if (text === undefined) return () => true;
  const wanted = toComparable(text);
  return (label) => toComparable(label).includes(wanted);
}

const toComparable = (text: string): string => text.normalize('NFC').toLocaleLowerCase('und');
