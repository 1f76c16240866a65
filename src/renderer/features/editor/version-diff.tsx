/** What is another between two versions, or between a version and the draft. */
import { useLingui } from '@lingui/react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ResumeDraft } from '../../../shared/contract/resumes.ts';
import { diffResumes } from '../../../shared/domain/diff-resumes.ts';
import { trimDraft } from '../../../shared/domain/trim-draft.ts';
import { useApi } from '../../api/api-context.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ChangeList } from './change-list-view.tsx';
import classes from './versions-screen.module.css';

interface VersionDiffProps {
  readonly id: string;
  readonly draft: ResumeDraft | null;
  /** Null: there is nothing before it. */
  readonly before: number | null;
  readonly after: number | 'draft';
}

const empty = { basics: {} };

export function VersionDiff({ id, draft, before, after }: VersionDiffProps) {
  const { i18n } = useLingui();
  const earlier = useVersion(id, before);
  const later = useVersion(id, after === 'draft' ? null : after);
  const from = before === null ? empty : earlier.data?.resume;
  const to = after === 'draft' ? draft && trimDraft(draft.resume) : later.data?.resume;
  const changes = useMemo(() => (from && to ? diffResumes(from, to) : null), [from, to]);
  if (earlier.error ?? later.error) {
    return (
      <LoadProblem
        onRetry={() => {
          void earlier.refetch();
          void later.refetch();
        }}
      />
    );
  }
  return (
    <section
      className={classes.diff}
      aria-label={i18n.t({ id: 'versions.changes', message: 'What is different' })}
    >
      <h2 className={classes.diffTitle}>
        <DiffTitle before={before} after={after} />
      </h2>
      {changes && <ChangeList changes={changes} before={from} after={to} />}
    </section>
  );
}

function DiffTitle({ before, after }: Pick<VersionDiffProps, 'before' | 'after'>) {
  const { i18n } = useLingui();
  if (after === 'draft') {
    return i18n.t({
      id: 'versions.diff.draft',
      message: 'Changes since version {before}',
      values: { before },
    });
  }
  if (before === null) {
    return i18n.t({
      id: 'versions.diff.first',
      message: 'All of version {after}',
      values: { after },
    });
  }
  return i18n.t({
    id: 'versions.diff.two',
    message: 'From version {before} to version {after}',
    values: { before, after },
  });
}

function useVersion(id: string, number: number | null) {
  const { queries } = useApi();
  const input = number === null ? skipToken : { id, number };
  return useQuery(queries.resumes.version.queryOptions({ input }));
}
