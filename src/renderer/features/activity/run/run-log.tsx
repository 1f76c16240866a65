/** What the program's log says about a run: looked up when it is opened, and followed while it runs. */
import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RunLog as Log } from '../../../../shared/contract/run-log.ts';
import { useApi } from '../../../api/api-context.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import classes from './run.module.css';
import { RunLogLines } from './run-log-lines-view.tsx';

/** Each look reads a file: no more often than somebody reads it. */
const lookAgainMs = 2_000;

interface RunLogProps {
  readonly id: string;
  readonly isOver: boolean;
}

export function RunLog({ id, isOver }: RunLogProps) {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const [isOpen, setIsOpen] = useState(false);
  const { data, isError, refetch } = useQuery({
    ...queries.metrics.log.queryOptions({ input: { id } }),
    enabled: isOpen,
    refetchOnMount: 'always',
    refetchInterval: isOver ? false : lookAgainMs,
  });
  return (
    <section className={classes.section} aria-labelledby="run-log">
      <h2 id="run-log" className={classes.heading}>
        {i18n.t({ id: 'run.log', message: 'From the log' })}
      </h2>
      <details
        className={classes.log}
        open={isOpen}
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      >
        <summary>
          {i18n.t({ id: 'run.log.show', message: 'What the program noted about this run' })}
        </summary>
        {isError && <LoadProblem onRetry={() => void refetch()} />}
        {data && <Found log={data} />}
      </details>
    </section>
  );
}

function Found({ log }: { readonly log: Log }) {
  const { i18n } = useLingui();
  if (log.lines.length > 0) return <RunLogLines log={log} />;
  return (
    <p className={classes.dim}>
      {i18n.t({
        id: 'run.log.none',
        message: 'Nothing. The log of days long past is removed by itself.',
      })}
    </p>
  );
}
