import { memo } from 'react';
import { Link, useLocation } from 'react-router';
import classes from './run-link.module.css';

/** What a link out of the list of runs carries along, so that the way back leads to the same list. */
export interface FromRuns {
  /** The list's filters, as they stood in its address. */
  readonly runsSearch: string;
}

interface RunLinkProps {
  readonly jobId: string;
  readonly onFollow?: (() => void) | undefined;
  /** A text, so that the same one is not drawn again. */
  readonly children: string;
}

/** Leads to everything that is kept about one job. */
export const RunLink = memo(function RunLink({ jobId, onFollow, children }: RunLinkProps) {
  const { pathname, search } = useLocation();
  const state: FromRuns = { runsSearch: pathname === '/activity' ? search : '' };
  return (
    <Link
      className={classes.link}
      to={`/activity/runs/${jobId}`}
      state={state}
      {...(onFollow && { onClick: onFollow })}
    >
      {children}
    </Link>
  );
});
