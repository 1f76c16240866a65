/** Leads to where in Settings the user can help a job. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { JobView } from '../../../shared/contract/jobs.ts';
import classes from './run-link.module.css';
import { waitHelp } from './wait-help.ts';

interface HelpLinkProps {
  readonly job: JobView;
  readonly onFollow?: (() => void) | undefined;
}

export function HelpLink({ job, onFollow }: HelpLinkProps) {
  const { i18n } = useLingui();
  const help = waitHelp(job);
  if (help === null) return null;
  const words = i18n.t(help.words);
  const named = i18n.t({
    id: 'help.named',
    message: '{words}: {label}',
    values: { words, label: job.label },
  });
  return (
    <p>
      <Link
        className={classes.help}
        to={help.path}
        aria-label={named}
        {...(onFollow && { onClick: onFollow })}
      >
        {words}
      </Link>
    </p>
  );
}
