/** The steps of two runs in rows, each with its times and, when opened, the difference it made. */
import { useLingui } from '@lingui/react';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { stepMessage } from '../run/step-words.ts';
import runClasses from '../run/timeline.module.css';
import classes from './compare.module.css';
import { OutputDiff } from './output-diff.tsx';
import { pairSteps, type StepPair } from './pair-steps.ts';

interface CompareTableProps {
  readonly before: Story;
  readonly after: Story;
}

export function CompareTable({ before, after }: CompareTableProps) {
  const { i18n } = useLingui();
  const [isAll, setIsAll] = useState(false);
  const pairs = pairSteps(before, after);
  const takenOver = pairs.filter((pair) => pair.isTakenOver);
  return (
    <table className={`${runClasses.timeline} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col" className={runClasses.columnHead} data-column="step">
            {i18n.t({ id: 'run.column.step', message: 'Step' })}
          </th>
          <th scope="col" className={runClasses.columnHead} data-column="how">
            {i18n.t({ id: 'compare.old', message: 'Old' })}
          </th>
          <th scope="col" className={runClasses.columnHead}>
            {i18n.t({ id: 'compare.new', message: 'New' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {takenOver.length > 0 && (
          <TakenOverRow count={takenOver.length} isOpen={isAll} onToggle={() => setIsAll(!isAll)} />
        )}
        {pairs
          .filter((pair) => isAll || !pair.isTakenOver)
          .map((pair) => (
            <PairRows key={pair.name} pair={pair} before={before} after={after} />
          ))}
      </tbody>
    </table>
  );
}

interface TakenOverRowProps {
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What is the same by its nature stands in one row until it is asked for. */
function TakenOverRow({ count, isOpen, onToggle }: TakenOverRowProps) {
  const { i18n } = useLingui();
  return (
    <tr className={runClasses.stepRow}>
      <th scope="row" className={runClasses.stepName}>
        <button
          type="button"
          className={runClasses.opener}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          <IconChevronRight size={16} aria-hidden="true" data-open={isOpen} />
          {i18n.t({
            id: 'compare.taken-over',
            message: '{count, plural, one {# earlier step} other {# earlier steps}}',
            values: { count },
          })}
        </button>
      </th>
      <td className={runClasses.how} />
      <td className={runClasses.how}>
        {i18n.t({ id: 'run.step.taken-over', message: 'taken over' })}
      </td>
    </tr>
  );
}

function PairRows({ pair, before, after }: CompareTableProps & { readonly pair: StepPair }) {
  const { i18n } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const words = toldSentence(i18n, stepMessage(after.job.kind, pair.name));
  const canDiffer = !pair.isTakenOver && pair.before !== null && pair.after !== null;
  return (
    <>
      <tr className={runClasses.stepRow}>
        <th scope="row" className={runClasses.stepName}>
          {canDiffer ? (
            <button
              type="button"
              className={runClasses.opener}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              <IconChevronRight size={16} aria-hidden="true" data-open={isOpen} />
              {words}
            </button>
          ) : (
            <span className={runClasses.noOpener}>{words}</span>
          )}
        </th>
        <td className={runClasses.how}>
          <StepTime step={pair.before} />
        </td>
        <td className={runClasses.how}>
          {pair.isTakenOver ? (
            i18n.t({ id: 'run.step.taken-over', message: 'taken over' })
          ) : (
            <>
              <StepTime step={pair.after} />
              <Faster pair={pair} />
            </>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3} className={runClasses.details}>
            <OutputDiff step={pair.name} beforeId={before.job.id} afterId={after.job.id} />
          </td>
        </tr>
      )}
    </>
  );
}

function StepTime({ step }: { readonly step: StepPair['after'] }) {
  const { i18n } = useLingui();
  const { stepTime } = useFormats();
  if (step === null) return i18n.t({ id: 'compare.absent', message: 'not there' });
  return stepTime(step.finishedAt - step.startedAt);
}

/** Smaller differences than these come and go. */
const telling = { ms: 100, share: 0.2 };

function Faster({ pair: { before, after } }: { readonly pair: StepPair }) {
  const { i18n } = useLingui();
  const { stepTime } = useFormats();
  if (before === null || after === null) return null;
  const beforeMs = before.finishedAt - before.startedAt;
  const changeMs = after.finishedAt - after.startedAt - beforeMs;
  const size = Math.abs(changeMs);
  if (size < telling.ms || size < beforeMs * telling.share) return null;
  const values = { time: stepTime(size) };
  const words =
    changeMs < 0
      ? i18n.t({ id: 'compare.faster', message: '{time} faster', values })
      : i18n.t({ id: 'compare.slower', message: '{time} slower', values });
  return ` (${words})`;
}
