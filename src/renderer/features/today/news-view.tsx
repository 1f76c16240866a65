/** What happened since the user last looked, in a sentence or two. */
import { useLingui } from '@lingui/react';
import { IconAlertTriangle, IconFileCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useDayFormats } from '../../i18n/use-day-formats.ts';
import { useResumeTitle } from '../resumes/use-resume-title.ts';
import { DaySection } from './day-section-view.tsx';
import type { News } from './news.ts';
import classes from './today.module.css';

interface NewsViewProps {
  readonly news: News;
  /** Null: nobody looked before. */
  readonly since: number | null;
}

/** As many are called by name. */
const namedLimit = 3;

export function NewsView({ news, since }: NewsViewProps) {
  const { i18n } = useLingui();
  const formats = useDayFormats();
  const { read, failed } = news;
  if (read.length === 0 && failed === 0) return null;
  const title =
    since === null
      ? i18n.t({ id: 'today.news.first', message: 'What has happened so far' })
      : i18n.t({
          id: 'today.news.since',
          message: 'Since you last looked ({when})',
          values: { when: formats.nearMoment(since, Date.now()) },
        });
  return (
    <DaySection title={title}>
      <ul className={classes.news}>
        {read.length > 0 && (
          <li>
            <IconFileCheck className={classes.good} size={20} stroke={1.7} aria-hidden="true" />
            <div>
              <p>
                {i18n.t({
                  id: 'today.news.read',
                  message: '{count, plural, one {# résumé was read.} other {# résumés were read.}}',
                  values: { count: read.length },
                })}
              </p>
              <NamedResumes resumes={read} />
            </div>
          </li>
        )}
        {failed > 0 && (
          <li>
            <IconAlertTriangle className={classes.bad} size={20} stroke={1.7} aria-hidden="true" />
            <p>
              {i18n.t({
                id: 'today.news.failed',
                message:
                  '{count, plural, one {# job did not succeed; what helps stands above.} other {# jobs did not succeed; what helps stands above.}}',
                values: { count: failed },
              })}
            </p>
          </li>
        )}
      </ul>
    </DaySection>
  );
}

function NamedResumes({ resumes }: { readonly resumes: News['read'] }) {
  const { i18n } = useLingui();
  const titleOf = useResumeTitle();
  const rest = resumes.length - namedLimit;
  return (
    <ul className={classes.names}>
      {resumes.slice(0, namedLimit).map((resume) => (
        <li key={resume.id}>
          <Link to={`/resumes/${resume.id}`}>{titleOf(resume)}</Link>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Link to="/resumes">
            {i18n.t({
              id: 'today.news.more',
              message: '{rest, plural, one {and # more} other {and # more}}',
              values: { rest },
            })}
          </Link>
        </li>
      )}
    </ul>
  );
}
