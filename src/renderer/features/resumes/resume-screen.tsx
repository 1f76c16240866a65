/** One résumé: what was understood, beside the page it was read from. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { isDefinedError } from '@orpc/client';
import { IconArrowLeft, IconPencil, IconVersions } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { RemovedNotice } from './removed-notice.tsx';
import { ResumeMenu } from './resume-menu.tsx';
import { ResumeReview } from './resume-review.tsx';
import classes from './resume-screen.module.css';
import { useResume } from './use-resume.ts';
import { useResumeTitle } from './use-resume-title.ts';

export function ResumeScreen() {
  const { i18n } = useLingui();
  const { id = '' } = useParams();
  const { data: resume, error, refetch } = useResume(id);
  const titleOf = useResumeTitle();
  const title = resume ? titleOf(resume) : i18n.t({ id: 'resume.title', message: 'Résumé' });
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
            leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
          >
            {i18n.t({ id: 'resume.show-in-list', message: 'Show in the list' })}
          </Button>
        }
        after={resume && resume.removedAt === null && <Ways resume={resume} />}
      />
      {error && !isGone && <LoadProblem onRetry={() => void refetch()} />}
      {resume && resume.removedAt !== null && <RemovedNotice resumeId={resume.id} />}
      {resume && <ResumeReview key={resume.id} detail={resume} />}
    </>
  );
}

function Ways({ resume }: { readonly resume: ResumeDetail }) {
  const { i18n } = useLingui();
  return (
    <div className={classes.ways}>
      <Button
        component={Link}
        to={`/resumes/${resume.id}/edit`}
        size="compact-md"
        variant="light"
        leftSection={<IconPencil size={16} stroke={1.7} aria-hidden="true" />}
      >
        {i18n.t({ id: 'resume.edit', message: 'Edit' })}
      </Button>
      <Button
        component={Link}
        to={`/resumes/${resume.id}/versions`}
        size="compact-md"
        variant="subtle"
        leftSection={<IconVersions size={16} stroke={1.7} aria-hidden="true" />}
      >
        {i18n.t({
          id: 'resume.version',
          message: 'Version {number}',
          values: { number: resume.number },
        })}
      </Button>
      <ResumeMenu resume={resume} />
    </div>
  );
}
