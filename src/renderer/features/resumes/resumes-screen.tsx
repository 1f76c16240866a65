/** Résumés: those being read right now, and all that were. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useImportDesk } from '../imports/import-desk.tsx';
import { JobFootnote } from '../jobs/job-footnote.tsx';
import { JobRow } from '../jobs/job-row-view.tsx';
import { useJobActions } from '../jobs/use-job-actions.ts';
import { useJobs } from '../jobs/use-jobs.ts';
import { ResumeList } from './resume-list-view.tsx';
import { ResumesEmpty } from './resumes-empty-view.tsx';
import classes from './resumes-screen.module.css';
import { useResumes } from './use-resumes.ts';

export function ResumesScreen() {
  const { i18n } = useLingui();
  const [search] = useSearchParams();
  const { data, isError, refetch } = useResumes();
  const { jobs } = useJobs();
  const { openChooser } = useImportDesk();
  const reading = jobs.filter((job) => job.kind === 'import-resume' && !isFinalJobState(job.state));
  const title = i18n.t({ id: 'resumes.title', message: 'Résumés' });
  useDocumentTitle(title);
  const resumes = data?.resumes;
  const isEmpty = resumes?.length === 0 && reading.length === 0;
  return (
    <>
      <ScreenHeader
        title={title}
        after={
          resumes && resumes.length > 0
            ? i18n.t({
                id: 'resumes.count',
                message: '{count, plural, one {# résumé} other {# résumés}}, newest first',
                values: { count: resumes.length },
              })
            : undefined
        }
      />
      {reading.length > 0 && <ReadingNow jobs={reading} />}
      {isError && !resumes && <LoadProblem onRetry={() => void refetch()} />}
      {isEmpty && (
        <ResumesEmpty
          openButton={
            <Button size="md" onClick={openChooser}>
              {i18n.t({ id: 'resumes.empty.open', message: 'Open résumés…' })}
            </Button>
          }
        />
      )}
      {resumes && resumes.length > 0 && (
        <ResumeList resumes={resumes} highlightedId={search.get('show')} />
      )}
    </>
  );
}

/** A long queue would push the list away; the tray shows all of it. */
const readingLimit = 5;

function ReadingNow({ jobs }: { readonly jobs: readonly JobView[] }) {
  const { i18n } = useLingui();
  const actions = useJobActions();
  return (
    <section className={classes.reading}>
      <h2 className={classes.subtitle}>
        {i18n.t({
          id: 'resumes.reading',
          message: '{count, plural, one {# is being read} other {# are being read}}',
          values: { count: jobs.length },
        })}
      </h2>
      <ul className={classes.rows}>
        {jobs.slice(0, readingLimit).map((job) => (
          <JobRow
            key={job.id}
            job={job}
            onCancel={actions.cancel}
            onRetry={actions.retry}
            footnote={<JobFootnote job={job} />}
          />
        ))}
      </ul>
    </section>
  );
}
