/** A run beside the one that it repeats: the same steps in one row, with what each gave. */
import { useLingui } from '@lingui/react';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { useApi } from '../../../api/api-context.tsx';
import { CalmScreen } from '../../../ui/calm-screen.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { ScreenHeader } from '../../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../../ui/use-document-title.ts';
import runClasses from '../run/run.module.css';
import { useRun } from '../run/use-run.ts';
import { CompareTable } from './compare-table.tsx';
import { RunColumns } from './run-columns-view.tsx';

export function CompareScreen() {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const { id = '' } = useParams();
  const after = useRun(id);
  const beforeId = after.story?.job.rerunOf?.jobId;
  const before = useQuery({
    ...queries.metrics.story.queryOptions({ input: { id: beforeId ?? id } }),
    enabled: beforeId !== undefined,
  });
  const title = i18n.t({ id: 'compare.title', message: 'Old and new side by side' });
  useDocumentTitle(title);
  const isAlone = after.story !== undefined && beforeId === undefined;
  if (after.isMissing || before.isError || isAlone) return <NothingBeside id={id} />;
  return (
    <>
      <ScreenHeader
        title={title}
        size="small"
        before={
          <Link className={runClasses.back} to={`/activity/runs/${id}`}>
            <IconArrowLeft size={16} aria-hidden="true" />
            {i18n.t({ id: 'compare.back', message: 'The new run' })}
          </Link>
        }
        after={after.story?.job.label}
      />
      {after.isError && <LoadProblem onRetry={after.ask} />}
      {after.story && before.data && <Compared before={before.data} after={after.story} />}
    </>
  );
}

function Compared({ before, after }: { readonly before: Story; readonly after: Story }) {
  return (
    <div className={runClasses.parts}>
      <RunColumns before={before} after={after} />
      <CompareTable before={before} after={after} />
    </div>
  );
}

function NothingBeside({ id }: { readonly id: string }) {
  const { i18n } = useLingui();
  return (
    <CalmScreen
      title={i18n.t({ id: 'compare.none', message: 'There is nothing to compare this run with' })}
      action={
        <Link to={`/activity/runs/${id}`}>
          {i18n.t({ id: 'compare.none.back', message: 'To the run' })}
        </Link>
      }
    >
      <p>
        {i18n.t({
          id: 'compare.none.text',
          message: 'It does not repeat another one, or that one is no longer kept.',
        })}
      </p>
    </CalmScreen>
  );
}
