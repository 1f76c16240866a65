/** What a step gave, and running again from it. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import { useApi } from '../../../api/api-context.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { JsonView } from './json-view.tsx';
import { RerunForm } from './rerun-form.tsx';
import classes from './run.module.css';
import { toSize } from './size-words.ts';

interface StepDetailsProps {
  readonly job: Story['job'];
  readonly step: Story['steps'][number];
  readonly words: string;
}

/** More than this is fetched when it is asked for. */
const fetchedBytes = 256 * 1024;

export function StepDetails({ job, step, words }: StepDetailsProps) {
  const { i18n } = useLingui();
  const [isRerunning, setIsRerunning] = useState(false);
  return (
    <div className={classes.stepDetails}>
      <StepOutput jobId={job.id} step={step} words={words} />
      {isFinalJobState(job.state) && !isRerunning && (
        <Button size="compact-sm" variant="light" onClick={() => setIsRerunning(true)}>
          {i18n.t({ id: 'run.again-here', message: 'Run again from here' })}
        </Button>
      )}
      {isRerunning && (
        <RerunForm
          jobId={job.id}
          step={step.name}
          words={words}
          onClose={() => setIsRerunning(false)}
        />
      )}
    </div>
  );
}

function StepOutput({ jobId, step, words }: Omit<StepDetailsProps, 'job'> & { jobId: string }) {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const { name, outputBytes: bytes } = step;
  const [isWanted, setIsWanted] = useState(bytes !== null && bytes <= fetchedBytes);
  const query = useQuery({
    ...queries.jobs.stepOutput.queryOptions({ input: { id: jobId, step: name } }),
    enabled: isWanted,
  });
  if (bytes === null) {
    return (
      <p className={classes.dim}>
        {i18n.t({ id: 'run.output.gone', message: 'What it gave is no longer kept.' })}
      </p>
    );
  }
  const size = toSize(i18n, bytes);
  if (!isWanted) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setIsWanted(true)}>
        {i18n.t({ id: 'run.output.show', message: 'Show what it gave ({size})', values: { size } })}
      </Button>
    );
  }
  if (query.isError) return <LoadProblem onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return null;
  const { output } = query.data;
  if (output === null) {
    return (
      <p className={classes.dim}>
        {i18n.t({ id: 'run.output.none', message: 'It gave nothing that is kept here.' })}
      </p>
    );
  }
  return (
    <>
      <p className={classes.dim}>
        {i18n.t({ id: 'run.output.size', message: 'What it gave: {size}', values: { size } })}
      </p>
      <JsonView
        value={output}
        label={i18n.t({ id: 'run.output.of', message: 'What “{words}” gave', values: { words } })}
      />
    </>
  );
}
