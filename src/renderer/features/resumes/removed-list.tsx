/** Résumés that were removed and can still be put back, behind one line. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ResumeSummary } from '../../../shared/contract/resumes.ts';
import { useApi } from '../../api/api-context.tsx';
import { useResumeActs } from '../editor/use-resume-acts.ts';
import classes from './removed-list.module.css';
import { useResumeTitle } from './use-resume-title.ts';

export function RemovedList() {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const { data } = useQuery(queries.resumes.listRemoved.queryOptions({ refetchOnMount: 'always' }));
  const resumes = data?.resumes ?? [];
  if (resumes.length === 0) return null;
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>
        {i18n.t({
          id: 'resumes.removed',
          message: '{count, plural, one {# removed résumé} other {# removed résumés}}',
          values: { count: resumes.length },
        })}
      </summary>
      <p className={classes.text}>
        {i18n.t({
          id: 'resumes.removed.text',
          message: 'They go for good 30 days after they were removed.',
        })}
      </p>
      <ul className={classes.list}>
        {resumes.map((resume) => (
          <RemovedRow key={resume.id} resume={resume} />
        ))}
      </ul>
    </details>
  );
}

function RemovedRow({ resume }: { readonly resume: ResumeSummary }) {
  const { i18n } = useLingui();
  const acts = useResumeActs(resume.id);
  const title = useResumeTitle()(resume);
  return (
    <li className={classes.row}>
      <span className={classes.title}>{title}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={i18n.t({
          id: 'resumes.put-back.named',
          message: 'Put back: {title}',
          values: { title },
        })}
        onClick={() => void acts.putBack()}
      >
        {i18n.t({ id: 'resumes.put-back', message: 'Put back' })}
      </Button>
    </li>
  );
}
