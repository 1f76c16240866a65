/** Many steps that are alike, such as pages, as one row that can be opened. */
import { useLingui } from '@lingui/react';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Bars } from './bars-view.tsx';
import classes from './run.module.css';
import { StepRowView } from './step-row.tsx';
import { stepGroupMessage } from './step-words.ts';
import timelineClasses from './timeline.module.css';
import type { GroupRow } from './timeline.ts';
import type { TimelineProps } from './timeline-props.ts';

export function GroupRows(props: TimelineProps & { readonly group: GroupRow }) {
  const { group, story, scale, view } = props;
  const { i18n } = useLingui();
  const { stepTime } = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const ends = group.bars.map(({ to }) => to);
  const tookMs = Math.max(...ends) - Math.min(...group.bars.map(({ from }) => from));
  const failed = group.steps.reduce((sum, { failedTries }) => sum + failedTries, 0);
  return (
    <>
      <tr className={timelineClasses.stepRow} data-type="group">
        <th scope="row" className={timelineClasses.stepName}>
          <button
            type="button"
            className={timelineClasses.opener}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            <IconChevronRight size={16} aria-hidden="true" data-open={isOpen} />
            {toldSentence(i18n, stepGroupMessage(story.job.kind, group.name))}
          </button>
        </th>
        <td className={timelineClasses.how}>
          {i18n.t({
            id: 'run.group.count',
            message: '{count, plural, one {# step} other {# steps}}',
            values: { count: group.steps.length },
          })}
          {ends.length > 0 && ` · ${stepTime(tookMs)}`}
          {failed > 0 && (
            <span className={classes.bad}>
              {' · '}
              {i18n.t({
                id: 'run.step.failed-tries',
                message: '{count, plural, one {# failed try} other {# failed tries}}',
                values: { count: failed },
              })}
            </span>
          )}
        </td>
        <td className={timelineClasses.barCell} aria-hidden="true">
          <Bars bars={group.bars} scale={scale} view={view} />
        </td>
      </tr>
      {isOpen &&
        group.steps.map((row) => <StepRowView key={row.name} {...props} row={row} isInGroup />)}
    </>
  );
}
