/** A row of the timeline that is no step: what it waited, and what goes on now. */
import { useLingui } from '@lingui/react';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Bars } from './bars-view.tsx';
import classes from './timeline.module.css';
import type { SpanRow } from './timeline.ts';
import type { TimelineProps } from './timeline-props.ts';

export function SpanRowView({ row, scale, view }: TimelineProps & { readonly row: SpanRow }) {
  const { i18n } = useLingui();
  const { stepTime } = useFormats();
  const tookMs = row.bars.reduce((sum, { from, to }) => sum + (to - from), 0);
  return (
    <tr className={classes.stepRow} data-type={row.type}>
      <th scope="row" className={classes.stepName}>
        {row.type === 'wait'
          ? i18n.t({ id: 'run.row.wait', message: 'In line and waiting' })
          : i18n.t({ id: 'run.row.now', message: 'Being worked on' })}
      </th>
      <td className={classes.how}>{stepTime(tookMs)}</td>
      <td className={classes.barCell} aria-hidden="true">
        <Bars bars={row.bars} scale={scale} view={view} />
      </td>
    </tr>
  );
}
