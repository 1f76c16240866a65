/** All résumés as rows: who, from which file, how it was read and how sure that is. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { IconAlertCircle, IconPencil } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import type { ResumeSummary } from '../../../shared/contract/resumes.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Confidence } from './confidence-view.tsx';
import { modeWords } from './reading-words.ts';
import classes from './resume-list.module.css';

interface ResumeListProps {
  readonly resumes: readonly ResumeSummary[];
  /** The row to bring into view and mark. */
  readonly highlightedId: string | null;
}

export const ResumeList = memo(function ResumeList(props: ResumeListProps) {
  const { resumes, highlightedId } = props;
  return (
    <div className={classes.list}>
      {resumes.map((resume) => (
        <ResumeRow key={resume.id} resume={resume} isHighlighted={resume.id === highlightedId} />
      ))}
    </div>
  );
});

interface ResumeRowProps {
  readonly resume: ResumeSummary;
  readonly isHighlighted: boolean;
}

function ResumeRow({ resume, isHighlighted }: ResumeRowProps) {
  const { i18n } = useLingui();
  const formats = useFormats();
  // A name of the user's own stands first; whose it is then stands below it.
  const own = resume.title === null ? null : resume.name;
  const subtitle = [own, resume.headline].filter((part) => part !== null).join(' · ');
  return (
    <article
      className={classes.row}
      data-highlighted={isHighlighted || undefined}
      ref={isHighlighted ? bringIntoView : undefined}
    >
      <div className={classes.main}>
        <Link className={classes.name} to={`/resumes/${resume.id}`}>
          {resume.title ?? resume.name ?? nameless(i18n, resume)}
        </Link>
        {subtitle && <p className={classes.headline}>{subtitle}</p>}
        <p className={classes.file}>
          {resume.isSample && (
            <span className={classes.sample}>
              {i18n.t({ id: 'resumes.sample', message: 'Sample' })}
            </span>
          )}
          {resume.fileName && <span className={classes.fileName}>{resume.fileName}</span>}
          {resume.fileName === null && (
            <span>{i18n.t({ id: 'resumes.written', message: 'Written here' })}</span>
          )}
          {resume.mode && <span>{i18n.t(modeWords[resume.mode])}</span>}
          {resume.number > 1 && (
            <span>
              {i18n.t({
                id: 'resumes.version',
                message: 'Version {number}',
                values: { number: resume.number },
              })}
            </span>
          )}
        </p>
      </div>
      <div className={classes.side}>
        {resume.confidence !== null && <Confidence value={resume.confidence} />}
        {resume.draftSavedAt !== null && (
          <span className={classes.warnings}>
            <IconPencil size={16} stroke={1.7} aria-hidden="true" />
            {i18n.t({ id: 'resumes.draft', message: 'Unfinished changes' })}
          </span>
        )}
        {resume.warningCount > 0 && (
          <span className={classes.warnings}>
            <IconAlertCircle size={16} stroke={1.7} aria-hidden="true" />
            {i18n.t({ id: 'resumes.warnings', message: 'Has notes' })}
          </span>
        )}
        <time className={classes.date} dateTime={new Date(resume.createdAt).toISOString()}>
          {formats.dateTime(resume.createdAt)}
        </time>
      </div>
    </article>
  );
}

function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' });
}

function nameless(i18n: I18n, { origin }: ResumeSummary): string {
  return origin === 'read' || origin === 'refined'
    ? i18n.t({ id: 'resumes.nameless', message: 'No name found' })
    : i18n.t({ id: 'resume.untitled', message: 'Untitled résumé' });
}
