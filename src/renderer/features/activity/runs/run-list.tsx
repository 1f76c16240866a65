/** Thousands of runs as one list: only the rows in sight are there, and pages come as one scrolls. */
import { useLingui } from '@lingui/react';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useJobActions } from '../../jobs/use-job-actions.ts';
import type { WorkRow } from '../../jobs/work-list.ts';
import { BulkBar } from './bulk-bar-view.tsx';
import { PlacedRow } from './placed-row.tsx';
import classes from './runs.module.css';
import type { Bulk } from './use-bulk.ts';
import type { Runs } from './use-runs.ts';
import { useSelection } from './use-selection.ts';

interface RunListProps {
  readonly rows: readonly WorkRow[];
  readonly runs: Pick<Runs, 'fetchMore' | 'isFetchingMore'>;
  readonly bulk: Bulk;
}

const guessedRowHeight = 84;
/** So close to the end the next page is fetched. */
const nearEnd = 20;

export function RunList({ rows, runs, bulk }: RunListProps) {
  const { i18n } = useLingui();
  const actions = useJobActions();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  /** The row that the arrow keys are at; it stays there while it is out of sight. */
  const [current, setCurrent] = useState(0);
  const jobs = rows.flatMap((row) => (row.type === 'job' ? [row.job] : []));
  const selection = useSelection(jobs.map(({ id }) => id));
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => guessedRowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    scrollMargin: top,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(current, range.count - 1)])].toSorted(
        (a, b) => a - b,
      ),
  });
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  }, []);
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const { fetchMore } = runs;
  useEffect(() => {
    if (lastShown >= rows.length - nearEnd) fetchMore?.();
  }, [lastShown, rows.length, fetchMore]);

  const goTo = (index: number): void => {
    setCurrent(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(
        `:scope > [data-index="${index}"] :is(a, button)`,
      );
      row?.focus({ preventScroll: true });
    });
  };
  const handleKey = (event: KeyboardEvent): void => {
    const to = rowAfterKey(event.key, current, rows.length);
    if (to === null || isTextField(event.target)) return;
    event.preventDefault();
    goTo(to);
  };

  return (
    <>
      <BulkBar jobs={jobs} selection={selection} bulk={bulk} />
      <ul
        ref={list}
        className={classes.list}
        aria-label={i18n.t({ id: 'runs.list', message: 'Runs' })}
        aria-busy={runs.isFetchingMore}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={handleKey}
      >
        {shown.map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <PlacedRow
                key={key}
                {...{ row, actions, index }}
                measure={virtual.measureElement}
                offset={start - virtual.options.scrollMargin}
                isSelected={selection.ids.has(row.id)}
                onSelect={selection.toggle}
                onFocus={setCurrent}
              />
            )
          );
        })}
      </ul>
      <p className={classes.more} role="status">
        {runs.isFetchingMore && i18n.t({ id: 'runs.more', message: 'Fetching earlier runs' })}
      </p>
    </>
  );
}

function rowAfterKey(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, current + 1);
    case 'ArrowUp':
      return Math.max(0, current - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
