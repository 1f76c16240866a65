/** The versions of a résumé, what is another between two of them, and the way back to one. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ResumeDetail, ResumeVersionEntry } from '../../../shared/contract/resumes.ts';
import { useApi } from '../../api/api-context.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useResume } from '../resumes/use-resume.ts';
import { useResumeTitle } from '../resumes/use-resume-title.ts';
import { useResumeActs } from './use-resume-acts.ts';
import { VersionDiff } from './version-diff.tsx';
import { VersionList } from './version-list-view.tsx';
import classes from './versions-screen.module.css';

export function VersionsScreen() {
  const { i18n } = useLingui();
  const { id = '' } = useParams();
  const { queries } = useApi();
  const detail = useResume(id);
  const versions = useQuery(queries.resumes.versions.queryOptions({ input: { id } }));
  const titleOf = useResumeTitle();
  const title = detail.data
    ? i18n.t({
        id: 'versions.title',
        message: 'Versions of {title}',
        values: { title: titleOf(detail.data) },
      })
    : i18n.t({ id: 'versions.title.short', message: 'Versions' });
  useDocumentTitle(title);
  return (
    <>
      <ScreenHeader
        size="small"
        title={title}
        before={
          <Button
            component={Link}
            to={`/resumes/${id}`}
            variant="subtle"
            size="compact-md"
            className={classes.back}
            leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
          >
            {i18n.t({ id: 'editor.back', message: 'Back to the résumé' })}
          </Button>
        }
      />
      {(detail.error ?? versions.error) && (
        <LoadProblem
          onRetry={() => {
            void detail.refetch();
            void versions.refetch();
          }}
        />
      )}
      {detail.data && versions.data && (
        <Versions detail={detail.data} versions={versions.data.versions} />
      )}
    </>
  );
}

interface VersionsProps {
  readonly detail: ResumeDetail;
  readonly versions: readonly ResumeVersionEntry[];
}

function Versions({ detail, versions }: VersionsProps) {
  const acts = useResumeActs(detail.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const hasDraft = detail.draft !== null;
  // At first the last change: the draft against its version, or the last version against the one before.
  const number = chosen ?? (hasDraft ? 'draft' : detail.number);
  const parent = versions.find((version) => version.number === number)?.parent ?? null;
  const before = number === 'draft' ? (detail.draft?.base ?? 1) : parent;
  return (
    <div className={classes.sideBySide}>
      <VersionList
        versions={versions}
        draftSavedAt={detail.draft?.savedAt ?? null}
        shown={number}
        newest={detail.number}
        mayRestore={!hasDraft}
        onShow={(next) => setChosen(next === 'draft' ? null : next)}
        onRestore={(old) => {
          setChosen(null);
          void acts.restoreVersion(old);
        }}
      />
      <VersionDiff id={detail.id} draft={detail.draft} {...{ before, after: number }} />
    </div>
  );
}
