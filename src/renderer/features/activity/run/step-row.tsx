/** One step of a run: how long it took, what it gave, and the way to run again from it. */
import { useLingui } from '@lingui/react';
import { IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Bars } from './bars-view.tsx';
import classes from './run.module.css';
import { StepDetails } from './step-details.tsx';
import { stepMessage } from './step-words.ts';
import timelineClasses from './timeline.module.css';
import type { StepRow } from './timeline.ts';
import type { TimelineProps } from './timeline-props.ts';

interface StepRowProps extends TimelineProps {
  readonly row: StepRow;
  readonly isInGroup?: boolean;
}

export function StepRowView(props: StepRowProps) {
  const { row, story, scale, view, openStep, onOpen, isInGroup = false } = props;
  const { i18n } = useLingui();
  const id = useId();
  const isOpen = openStep === row.name;
  const words = toldSentence(i18n, stepMessage(story.job.kind, row.name));
  return (
    <>
      <tr
        className={timelineClasses.stepRow}
        data-type="step"
        data-in-group={isInGroup || undefined}
      >
        <th scope="row" className={timelineClasses.stepName}>
          {row.step ? (
            <button
              type="button"
              className={timelineClasses.opener}
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => onOpen(isOpen ? null : row.name)}
            >
              <IconChevronRight size={16} aria-hidden="true" data-open={isOpen} />
              {words}
            </button>
          ) : (
            <span className={timelineClasses.noOpener}>{words}</span>
          )}
        </th>
        <td className={timelineClasses.how}>
          <StepOutcome row={row} />
        </td>
        <td className={timelineClasses.barCell} aria-hidden="true">
          <Bars bars={row.bars} scale={scale} view={view} />
        </td>
      </tr>
      {row.step && isOpen && (
        <tr id={id}>
          <td colSpan={3} className={timelineClasses.details}>
            <StepDetails job={story.job} step={row.step} words={words} />
          </td>
        </tr>
      )}
    </>
  );
}

function StepOutcome({ row: { name, step, failedTries, isTakenOver } }: { readonly row: StepRow }) {
  const { i18n } = useLingui();
  const { stepTime } = useFormats();
  const tookMs = step === null ? 0 : step.finishedAt - step.startedAt;
  return (
    <>
      {isTakenOver && i18n.t({ id: 'run.step.taken-over', message: 'taken over' })}
      {step !== null && !isTakenOver && stepTime(tookMs)}
      {/* Between steps there is nothing that could finish. */}
      {step === null &&
        name !== '' &&
        `${i18n.t({ id: 'run.step.unfinished', message: 'did not finish' })} · `}
      {failedTries > 0 && (
        <span className={classes.bad}>
          {step !== null && ' · '}
          {i18n.t({
            id: 'run.step.failed-tries',
            message: '{count, plural, one {# failed try} other {# failed tries}}',
            values: { count: failedTries },
          })}
        </span>
      )}
    </>
  );
}
