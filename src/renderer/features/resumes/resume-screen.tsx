/** One résumé: what was understood, beside the page it was read from. */
import { useLingui } from '@lingui/react';
import { Button, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { isDefinedError } from '@orpc/client';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { PageViewer } from './page-viewer.tsx';
import { ReadingReport } from './reading-report-view.tsx';
import { ResumeDocument } from './resume-document-view.tsx';
import classes from './resume-screen.module.css';
import { useResume } from './use-resume.ts';

export function ResumeScreen() {
  const { i18n } = useLingui();
  const { id = '' } = useParams();
  const { data: resume, error, refetch } = useResume(id);
  const title = resume?.fileName ?? i18n.t({ id: 'resume.title', message: 'Résumé' });
  useDocumentTitle(title);
  const isGone = isDefinedError(error) && error.code === 'NOT_FOUND';
  return (
    <>
      <ScreenHeader
        size="small"
        title={isGone ? i18n.t({ id: 'resume.gone', message: 'This résumé is not here' }) : title}
        before={
          <Button
            component={Link}
            to={resume ? `/resumes?show=${resume.id}` : '/resumes'}
            variant="subtle"
            size="compact-md"
            className={classes.back}
            leftSection={<IconArrowLeft size={17} aria-hidden="true" />}
          >
            {i18n.t({ id: 'resume.show-in-list', message: 'Show in the list' })}
          </Button>
        }
      />
      {error && !isGone && <LoadProblem onRetry={() => void refetch()} />}
      {resume && <ResumeBesidePage resume={resume} />}
    </>
  );
}

function ResumeBesidePage({ resume }: { readonly resume: ResumeDetail }) {
  const { i18n } = useLingui();
  const isWide = useMediaQuery('(min-width: 72em)', true);
  const understood = (
    <div className={classes.understood}>
      <ReadingReport resume={resume} />
      <ResumeDocument resume={resume.resume} />
    </div>
  );
  if (!resume.hasPageImages) return <div className={classes.alone}>{understood}</div>;
  const page = (
    <PageViewer
      resumeId={resume.id}
      fileName={resume.fileName ?? ''}
      pageCount={resume.pageCount ?? 1}
    />
  );
  if (isWide) {
    return (
      <div className={classes.sideBySide}>
        {understood}
        <div className={classes.page}>{page}</div>
      </div>
    );
  }
  return (
    <Tabs defaultValue="understood" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="understood">
          {i18n.t({ id: 'resume.tab.understood', message: 'As understood' })}
        </Tabs.Tab>
        <Tabs.Tab value="page">{i18n.t({ id: 'resume.tab.page', message: 'The page' })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="understood">{understood}</Tabs.Panel>
      <Tabs.Panel value="page">{page}</Tabs.Panel>
    </Tabs>
  );
}
