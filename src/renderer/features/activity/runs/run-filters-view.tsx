/** Which runs to show, how many there are of each, and what can be done about all of them. */
import { useLingui } from '@lingui/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { HistoryCounts } from '../../../../shared/contract/metrics.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { kindMessage, knownKinds } from '../../jobs/job-words.ts';
import {
  isFiltered,
  MAX_TEXT,
  type RunFilter,
  type RunState,
  type RunTime,
  runStates,
  runTimes,
  stateFilterWords,
  timeFilterWords,
} from './run-filter.ts';
import classes from './runs.module.css';

interface RunFiltersProps {
  readonly filter: RunFilter;
  /** `replace`: without a place of its own to go back to, as for each letter of a text. */
  readonly onFilter: (changes: Partial<RunFilter>, replace?: boolean) => void;
  readonly counts: HistoryCounts | undefined;
  readonly openCount: number;
  /** Of the batch that is looked at, while it is known. */
  readonly batchLabel: string | null;
  readonly onRetryAll: (() => void) | null;
  readonly onClear: (() => void) | null;
}

export function RunFilters(props: RunFiltersProps) {
  const { filter, onFilter } = props;
  const { i18n } = useLingui();
  return (
    <section
      className={classes.filters}
      aria-label={i18n.t({ id: 'runs.filters', message: 'Which runs are shown' })}
    >
      <StateFilter {...props} />
      <div className={classes.fields}>
        <TextInput
          className={classes.text}
          type="search"
          aria-label={i18n.t({ id: 'runs.text', message: 'Search by name' })}
          placeholder={i18n.t({ id: 'runs.text', message: 'Search by name' })}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          maxLength={MAX_TEXT}
          value={filter.text}
          onChange={({ currentTarget }) => onFilter({ text: currentTarget.value }, true)}
        />
        <NativeSelect
          aria-label={i18n.t({ id: 'runs.kind', message: 'Kind of job' })}
          value={filter.kind ?? ''}
          onChange={({ currentTarget }) => onFilter({ kind: currentTarget.value || null })}
          data={[
            { value: '', label: i18n.t({ id: 'runs.kind.all', message: 'Every kind' }) },
            ...knownKinds.map((kind) => ({ value: kind, label: i18n.t(kindMessage(kind)) })),
          ]}
        />
        <NativeSelect
          aria-label={i18n.t({ id: 'runs.since', message: 'Finished within' })}
          value={filter.since ?? ''}
          onChange={({ currentTarget }) =>
            onFilter({ since: (currentTarget.value || null) as RunTime | null })
          }
          data={[
            { value: '', label: i18n.t({ id: 'runs.since.all', message: 'Any time' }) },
            ...runTimes.map((time) => ({ value: time, label: i18n.t(timeFilterWords[time]) })),
          ]}
        />
      </div>
      <FilterTools {...props} />
    </section>
  );
}

function StateFilter({ filter, onFilter, counts, openCount }: RunFiltersProps) {
  const { i18n } = useLingui();
  const countOf = (state: RunState): number | undefined =>
    state === 'open' ? openCount : counts?.[state];
  return (
    <ChoiceChips
      legend={i18n.t({ id: 'runs.state', message: 'How they stand' })}
      name="run-state"
      options={runStates}
      value={filter.state}
      onChange={(state) => onFilter({ state })}
      words={(state) =>
        state === null
          ? i18n.t({ id: 'runs.state.all', message: 'All' })
          : i18n.t(stateFilterWords[state])
      }
      count={(state) => {
        const count = state === null ? undefined : countOf(state);
        if (count === undefined) return undefined;
        return `${i18n.number(count)}${counts?.isCut && state !== 'open' ? '+' : ''}`;
      }}
    />
  );
}

function FilterTools(props: RunFiltersProps) {
  const { filter, onFilter, counts, batchLabel, onRetryAll, onClear } = props;
  const { i18n } = useLingui();
  const { batchId, entityId } = filter;
  return (
    <div className={classes.filterTools}>
      {batchId !== null && (
        <Chip
          text={batchLabel ?? i18n.t({ id: 'runs.batch', message: 'Files given in one go' })}
          onRemove={() => onFilter({ batchId: null })}
        />
      )}
      {entityId !== null && (
        <Chip
          text={i18n.t({ id: 'runs.resume', message: 'Of one résumé' })}
          onRemove={() => onFilter({ entityId: null })}
        />
      )}
      {isFiltered(filter) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            onFilter({
              ...{ state: null, kind: null, since: null, text: '', batchId: null, entityId: null },
            })
          }
        >
          {i18n.t({ id: 'runs.clear-filters', message: 'Clear filters' })}
        </Button>
      )}
      {onRetryAll && (
        <Button variant="subtle" size="compact-sm" onClick={onRetryAll}>
          {i18n.t({
            id: 'runs.retry-all',
            message: 'Try all {count, number} failed again',
            values: { count: counts?.failed ?? 0 },
          })}
        </Button>
      )}
      {onClear && (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {i18n.t({ id: 'activity.clear', message: 'Clear finished' })}
        </Button>
      )}
    </div>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const { i18n } = useLingui();
  return (
    <Button
      variant="light"
      size="compact-sm"
      rightSection={<IconX size={16} aria-hidden="true" />}
      aria-label={i18n.t({
        id: 'runs.chip.remove',
        message: 'Show others too, not only: {text}',
        values: { text },
      })}
      onClick={onRemove}
    >
      {text}
    </Button>
  );
}
