/** Résumés: those being read right now, and all that were. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useOpenChooser } from '../imports/import-desk.tsx';
import { PhaseIcon } from '../jobs/phase-icon.tsx';
import { useFromJobs } from '../jobs/use-jobs.ts';
import { countUnfinished, type WorkList } from '../jobs/work-list.ts';
import { RemovedList } from './removed-list.tsx';
import { ResumeList } from './resume-list-view.tsx';
import { ResumesEmpty } from './resumes-empty-view.tsx';
import classes from './resumes-screen.module.css';
import { useResumes } from './use-resumes.ts';
import { WriteButton } from './write-button.tsx';

export function ResumesScreen() {
  const { i18n } = useLingui();
  const [search] = useSearchParams();
  const { data, isError, refetch } = useResumes();
  const openChooser = useOpenChooser();
  const readingCount = useFromJobs(countReading);
  const title = i18n.t({ id: 'resumes.title', message: 'Résumés' });
  useDocumentTitle(title);
  const resumes = data?.resumes;
  const isEmpty = resumes?.length === 0 && readingCount === 0;
  return (
    <>
      <ScreenHeader
        title={title}
        after={
          resumes &&
          resumes.length > 0 && (
            <div className={classes.ways}>
              <span>
                {i18n.t({
                  id: 'resumes.count',
                  message: '{count, plural, one {# résumé} other {# résumés}}, newest first',
                  values: { count: resumes.length },
                })}
              </span>
              <WriteButton variant="light" />
            </div>
          )
        }
      />
      {readingCount > 0 && <ReadingNow count={readingCount} isFirst={resumes?.length === 0} />}
      {isError && !resumes && <LoadProblem onRetry={() => void refetch()} />}
      {isEmpty && (
        <ResumesEmpty
          openButton={
            <Button size="md" onClick={openChooser}>
              {i18n.t({ id: 'resumes.empty.open', message: 'Open résumés…' })}
            </Button>
          }
          writeButton={<WriteButton variant="subtle" />}
        />
      )}
      {resumes && resumes.length > 0 && (
        <ResumeList resumes={resumes} highlightedId={search.get('show')} />
      )}
      <RemovedList />
    </>
  );
}

const resumeKind = 'import-resume';

function countReading({ jobs, batches }: WorkList): number {
  const isReading = ({ kind }: { readonly kind: string }) => kind === resumeKind;
  return countUnfinished({ jobs: jobs.filter(isReading), batches: batches.filter(isReading) });
}

/** Whether one of them has begun: they may all be waiting. */
function hasBegun({ jobs, batches }: WorkList): boolean {
  return (
    jobs.some(({ kind, state }) => kind === resumeKind && state === 'running') ||
    batches.some(({ kind, counts }) => kind === resumeKind && counts.running > 0)
  );
}

interface ReadingNowProps {
  readonly count: number;
  /** Nothing to list below it yet. */
  readonly isFirst: boolean;
}

/** One line only: the tray tells the rest. */
function ReadingNow({ count, isFirst }: ReadingNowProps) {
  const { i18n } = useLingui();
  const isReading = useFromJobs(hasBegun);
  return (
    <p className={classes.reading}>
      <PhaseIcon phase={isReading ? 'running' : 'waiting'} />
      <span>
        {isReading
          ? i18n.t({
              id: 'resumes.reading',
              message:
                '{count, plural, one {# file is being read.} other {# files are being read.}}',
              values: { count },
            })
          : i18n.t({
              id: 'resumes.waiting',
              message:
                '{count, plural, one {# file waits to be read.} other {# files wait to be read.}}',
              values: { count },
            })}{' '}
        {isFirst &&
          i18n.t({
            id: 'resumes.reading.first',
            message: 'Your résumés appear here as they are understood.',
          })}
      </span>
    </p>
  );
}
