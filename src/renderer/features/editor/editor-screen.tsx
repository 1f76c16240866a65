/** Changes a résumé as a form, beside the page that it was read from or its looks. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { isDefinedError } from '@orpc/client';
import { IconArrowLeft, IconVersions } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { PageViewer } from '../resumes/page-viewer.tsx';
import { ResumeDocument } from '../resumes/resume-document-view.tsx';
import { useResume } from '../resumes/use-resume.ts';
import { useResumeTitle } from '../resumes/use-resume-title.ts';
import { DraftDesk } from './draft-desk.tsx';
import { EditorForm } from './editor-form-view.tsx';
import classes from './editor-screen.module.css';
import { focusMark } from './focus-mark.ts';
import { useCarriedEvidence } from './use-carried-evidence.ts';
import { useWorkingCopy } from './working-copies.tsx';

export function EditorScreen() {
  const { i18n } = useLingui();
  const { id = '' } = useParams();
  const { data: detail, error, refetch } = useResume(id);
  const titleOf = useResumeTitle();
  const isGone = isDefinedError(error) && error.code === 'NOT_FOUND';
  const title = detail
    ? i18n.t({ id: 'editor.title', message: 'Edit {title}', values: { title: titleOf(detail) } })
    : i18n.t({ id: 'editor.title.short', message: 'Edit résumé' });
  useDocumentTitle(title);
  return (
    <>
      <ScreenHeader
        size="small"
        title={isGone ? i18n.t({ id: 'resume.gone', message: 'This résumé is not here' }) : title}
        before={
          <Button
            component={Link}
            to={detail ? `/resumes/${detail.id}` : '/resumes'}
            variant="subtle"
            size="compact-md"
            className={classes.back}
            leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
          >
            {i18n.t({ id: 'editor.back', message: 'Back to the résumé' })}
          </Button>
        }
      />
      {error && !isGone && <LoadProblem onRetry={() => void refetch()} />}
      {detail && <Editor key={detail.id} detail={detail} />}
    </>
  );
}

function Editor({ detail }: { readonly detail: ResumeDetail }) {
  const { i18n } = useLingui();
  const { copy, state } = useWorkingCopy(detail);
  const isWide = useMediaQuery('(min-width: 72em)', true);
  const [field, setField] = useState<string | null>(null);
  const [search] = useSearchParams();
  const wanted = search.get('at');
  useEffect(() => {
    if (wanted) focusMark(wanted);
  }, [wanted]);
  return (
    <>
      <div className={classes.sideBySide}>
        <EditorForm
          resume={state.history.resume}
          onEdit={copy.edit}
          onUndo={copy.undo}
          onRedo={copy.redo}
          onField={setField}
          onLeaveField={() => void copy.flush()}
        />
        {isWide && (
          <aside
            className={classes.beside}
            aria-label={i18n.t({ id: 'editor.beside', message: 'Beside the form' })}
          >
            <Beside detail={detail} resume={state.history.resume} active={field} />
          </aside>
        )}
      </div>
      <DraftDesk id={detail.id} copy={copy} state={state}>
        <Button
          component={Link}
          to={`/resumes/${detail.id}/versions`}
          size="compact-md"
          variant="subtle"
          leftSection={<IconVersions size={16} stroke={1.7} aria-hidden="true" />}
        >
          {i18n.t({ id: 'resume.versions', message: 'Versions' })}
        </Button>
      </DraftDesk>
    </>
  );
}

interface BesideProps {
  readonly detail: ResumeDetail;
  readonly resume: Parameters<typeof ResumeDocument>[0]['resume'];
  readonly active: string | null;
}

const none: ReadonlySet<string> = new Set();

function Beside({ detail, resume, active }: BesideProps) {
  const { evidence } = useCarriedEvidence(detail, resume);
  const { hasPageImages, fileName, pageCount } = detail;
  if (!hasPageImages || fileName === null || pageCount === null) {
    return (
      <div className={classes.preview}>
        <ResumeDocument resume={resume} />
      </div>
    );
  }
  return (
    <PageViewer
      resumeId={detail.id}
      {...{ fileName, pageCount, evidence, active }}
      doubtful={none}
    />
  );
}
