/** What can be done with a run as a whole: repeat it, report it, forget it. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { RemoveRun } from './remove-run.tsx';
import { RerunForm } from './rerun-form.tsx';
import classes from './run.module.css';
import { RunReport } from './run-report.tsx';
import { stepMessage } from './step-words.ts';

type Tool = 'again' | 'report' | 'remove';

export function RunTools({ story }: { readonly story: Story }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<Tool | null>(null);
  const { job, steps } = story;
  const isFinal = isFinalJobState(job.state);
  const first = steps[0];
  const close = () => setOpen(null);
  const toggle = (tool: Tool) => () => setOpen(open === tool ? null : tool);
  return (
    <div className={classes.tools}>
      <div className={classes.buttons}>
        {isFinal && first && (
          <Button
            variant="default"
            size="compact-md"
            aria-expanded={open === 'again'}
            onClick={toggle('again')}
          >
            {i18n.t({ id: 'run.again', message: 'Run again from the start' })}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={open === 'report'}
          onClick={toggle('report')}
        >
          {i18n.t({ id: 'run.report', message: 'Copy a redacted report' })}
        </Button>
        {isFinal && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-expanded={open === 'remove'}
            onClick={toggle('remove')}
          >
            {i18n.t({ id: 'run.remove', message: 'Forget this run' })}
          </Button>
        )}
      </div>
      {open === 'again' && first && (
        <RerunForm
          jobId={job.id}
          step={first.name}
          words={toldSentence(i18n, stepMessage(job.kind, first.name))}
          onClose={close}
        />
      )}
      {open === 'report' && <RunReport jobId={job.id} onClose={close} />}
      {open === 'remove' && <RemoveRun jobId={job.id} onClose={close} />}
    </div>
  );
}
