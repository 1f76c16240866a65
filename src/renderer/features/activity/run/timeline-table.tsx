/** A run's time as a table: a row a step, with its bar; read aloud it is a table like any other. */
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { GroupRows } from './group-rows.tsx';
import { SpanRowView } from './span-row-view.tsx';
import { StepRowView } from './step-row.tsx';
import classes from './timeline.module.css';
import type { Timeline, TimelineRow } from './timeline.ts';
import type { TimelineProps } from './timeline-props.ts';

interface TimelineTableProps extends Omit<TimelineProps, 'openStep' | 'onOpen'> {
  readonly timeline: Timeline;
}

export function TimelineTable({ timeline, ...props }: TimelineTableProps) {
  const { i18n } = useLingui();
  const [openStep, setOpenStep] = useState<string | null>(null);
  const rowProps = { ...props, openStep, onOpen: setOpenStep };
  return (
    <table className={classes.timeline}>
      <thead>
        <tr>
          <th scope="col" className={classes.columnHead} data-column="step">
            {i18n.t({ id: 'run.column.step', message: 'Step' })}
          </th>
          <th scope="col" className={classes.columnHead} data-column="how">
            {i18n.t({ id: 'run.column.how', message: 'How it went' })}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {timeline.rows.map((row) => (
          <TimelineRowView key={keyOf(row)} row={row} {...rowProps} />
        ))}
      </tbody>
    </table>
  );
}

function keyOf(row: TimelineRow): string {
  return 'name' in row ? `${row.type} ${row.name}` : row.type;
}

function TimelineRowView({ row, ...props }: TimelineProps & { readonly row: TimelineRow }) {
  switch (row.type) {
    case 'wait':
    case 'now':
      return <SpanRowView row={row} {...props} />;
    case 'group':
      return <GroupRows group={row} {...props} />;
    case 'step':
      return <StepRowView row={row} {...props} />;
  }
}
