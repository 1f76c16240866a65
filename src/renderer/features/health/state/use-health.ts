/** How everything is, asked for again every few seconds while somebody looks. */
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.tsx';

const renewMs = 3_000;
/** Counted over all jobs of a week, in a thread of its own. */
const countMs = 10_000;

const live = { refetchInterval: renewMs, refetchOnMount: 'always' } as const;

export function useProgramHealth() {
  const { queries } = useApi();
  return useQuery({ ...queries.system.health.queryOptions(), ...live });
}

export function useWorkers() {
  const { queries } = useApi();
  return useQuery({ ...queries.system.workers.queryOptions(), ...live });
}

export function useIntegrity() {
  const { queries } = useApi();
  return useQuery({ ...queries.system.integrity.queryOptions(), ...live });
}

export function useBackupStatus() {
  const { queries } = useApi();
  return useQuery({ ...queries.backups.status.queryOptions(), ...live });
}

export function useMetrics() {
  const { queries } = useApi();
  return useQuery({
    ...queries.metrics.get.queryOptions(),
    refetchInterval: countMs,
    refetchOnMount: 'always',
  });
}
