/** One run: what it is, how far it came and why, what it was given and what it gave. */
import { useLingui } from '@lingui/react';
import { Link, useParams } from 'react-router';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import { CalmScreen } from '../../../ui/calm-screen.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { ScreenHeader } from '../../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../../ui/use-document-title.ts';
import { JobRow } from '../../jobs/job-row-view.tsx';
import { useJobActions } from '../../jobs/use-job-actions.ts';
import { AllRunsLink } from './all-runs-link.tsx';
import classes from './run.module.css';
import { RunFacts } from './run-facts-view.tsx';
import { RunInputs } from './run-inputs-view.tsx';
import { RunLog } from './run-log.tsx';
import { RunRecord } from './run-record-view.tsx';
import { RunSteps } from './run-steps.tsx';
import { RunTools } from './run-tools.tsx';
import { RunTries } from './run-tries-view.tsx';
import { type Run, useRun } from './use-run.ts';

export function RunScreen() {
  const { i18n } = useLingui();
  const { id = '' } = useParams();
  const run = useRun(id);
  const label = run.job?.label ?? run.story?.job.label;
  useDocumentTitle(label ?? i18n.t({ id: 'run.title', message: 'A run' }));
  if (run.isMissing) return <RunGone />;
  return (
    <>
      <ScreenHeader
        title={label ?? i18n.t({ id: 'run.title', message: 'A run' })}
        size="small"
        before={<AllRunsLink />}
      />
      {run.isError && <LoadProblem onRetry={run.ask} />}
      {/* A run is another one when its address is: nothing that stood open stays so. */}
      <RunParts key={id} {...run} />
    </>
  );
}

function RunParts({ job, story }: Run) {
  const actions = useJobActions();
  return (
    <div className={classes.parts}>
      {job && (
        <ul className={classes.head}>
          <JobRow job={job} actions={actions} canMove />
        </ul>
      )}
      {story && (
        <>
          <RunFacts story={story} />
          <RunTools story={story} />
          <RunSteps story={story} />
          <RunTries story={story} failure={job?.failure ?? null} />
          <RunInputs args={story.args} />
          <RunRecord story={story} />
          <RunLog id={story.job.id} isOver={isFinalJobState(story.job.state)} />
        </>
      )}
    </div>
  );
}

function RunGone() {
  const { i18n } = useLingui();
  return (
    <CalmScreen
      title={i18n.t({ id: 'run.gone', message: 'This run is no longer kept' })}
      action={<Link to="/activity">{i18n.t({ id: 'run.gone.back', message: 'To all runs' })}</Link>}
    >
      <p>
        {i18n.t({
          id: 'run.gone.text',
          message:
            'Runs are forgotten when you clear them, and by themselves some time after they finished. What they made is still there.',
        })}
      </p>
    </CalmScreen>
  );
}
