import { useLocation } from 'react-router';
import type { FromRuns } from '../../jobs/run-link.tsx';

/** The address of the list of runs, with the filters that it had when this run was chosen in it. */
export function useRunsAddress(): string {
  const { state } = useLocation();
  const { runsSearch } = Object(state) as Partial<FromRuns>;
  return `/activity${typeof runsSearch === 'string' ? runsSearch : ''}`;
}
