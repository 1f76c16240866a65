/** A row of the list of runs, where it stands, with the box that selects it. */
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { RowPlace } from '../../jobs/row-place.ts';
import type { JobActions } from '../../jobs/use-job-actions.ts';
import type { WorkRow as Row } from '../../jobs/work-list.ts';
import { WorkRow } from '../../jobs/work-row.tsx';
import classes from './runs.module.css';

interface PlacedRowProps extends Pick<RowPlace, 'index' | 'offset' | 'measure' | 'onFocus'> {
  readonly row: Row;
  readonly actions: JobActions;
  readonly isSelected: boolean;
  readonly onSelect: (id: string, isRange: boolean) => void;
}

export function PlacedRow(props: PlacedRowProps) {
  const { row, actions, index, offset, measure, onFocus, isSelected, onSelect } = props;
  const { id } = row;
  // A batch is opened, and its jobs are chosen there.
  const label = row.type === 'job' ? row.job.label : null;
  const place = useMemo(
    (): RowPlace => ({
      ...{ index, offset, measure, onFocus, isSelected },
      lead: label === null ? <span /> : <SelectBox {...{ id, label, isSelected, onSelect }} />,
    }),
    [index, offset, measure, onFocus, isSelected, id, label, onSelect],
  );
  return <WorkRow row={row} actions={actions} canMove place={place} />;
}

interface SelectBoxProps extends Pick<PlacedRowProps, 'isSelected' | 'onSelect'> {
  readonly id: string;
  readonly label: string;
}

function SelectBox({ id, label, isSelected, onSelect }: SelectBoxProps) {
  const { i18n } = useLingui();
  const name = i18n.t({ id: 'runs.select', message: 'Select {label}', values: { label } });
  return (
    <label className={classes.select} title={name}>
      <input
        type="checkbox"
        aria-label={name}
        checked={isSelected}
        // A click tells of Shift, also one that the space bar makes.
        onClick={(event) => onSelect(id, event.shiftKey)}
        onChange={() => {}}
      />
    </label>
  );
}
