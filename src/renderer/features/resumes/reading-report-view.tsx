/** How a résumé was read, how sure that is, and what should be checked. */
import { useLingui } from '@lingui/react';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Notice } from '../../ui/notice.tsx';
import { Confidence } from './confidence-view.tsx';
import classes from './reading-report.module.css';
import { confidenceAdvice, confidenceBand, modeWords } from './reading-words.ts';
import { warningMessages } from './warning-sentences.ts';

type Reading = Pick<
  ResumeDetail,
  'mode' | 'confidence' | 'processingMs' | 'pageCount' | 'createdAt' | 'warnings'
>;

export function ReadingReport({ resume }: { readonly resume: Reading }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const { warnings, confidence, mode, pageCount, processingMs } = resume;
  if (confidence === null || mode === null || pageCount === null) return null;
  return (
    <section
      className={classes.report}
      aria-label={i18n.t({ id: 'reading.title', message: 'How it was read' })}
    >
      <p className={classes.line}>
        <span>
          <Confidence value={confidence} />
        </span>
        <span>{i18n.t(confidenceAdvice[confidenceBand(confidence)])}</span>
      </p>
      <p className={classes.line}>
        <span>{i18n.t(modeWords[mode])}</span>
        <span>
          {i18n.t({
            id: 'reading.pages',
            message: '{count, plural, one {# page} other {# pages}}',
            values: { count: pageCount },
          })}
        </span>
        {processingMs !== null && (
          <span>
            {i18n.t({
              id: 'reading.took',
              message: 'in {duration}',
              values: { duration: formats.duration(processingMs) },
            })}
          </span>
        )}
        <time dateTime={new Date(resume.createdAt).toISOString()}>
          {formats.dateTime(resume.createdAt)}
        </time>
      </p>
      {warnings.length > 0 && (
        <Notice tone="lamp" icon={<IconAlertCircle size={18} stroke={1.7} aria-hidden="true" />}>
          <ul className={classes.warnings}>
            {warningMessages(warnings, formats.list).map((warning) => (
              <li key={warning.id}>{i18n.t(warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
