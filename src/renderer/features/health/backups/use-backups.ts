/** The backups that there are, and one more now. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../../api/api-context.tsx';
import { useJob } from '../../jobs/use-job.ts';

const renewMs = 15_000;

export function useBackups() {
  const { client, queries, queryClient } = useApi();
  const list = useQuery({
    ...queries.backups.list.queryOptions(),
    refetchInterval: renewMs,
    refetchOnMount: 'always',
  });
  const { data: place } = useQuery(queries.settings.data.queryOptions());
  const { start, phase, isDone } = useJob();
  useEffect(() => {
    if (isDone) void queryClient.invalidateQueries({ queryKey: queries.backups.key() });
  }, [isDone, queryClient, queries]);
  const isMaking = ['starting', 'queued', 'waiting', 'running'].includes(phase);
  return {
    list,
    place,
    openFolder: () => void client.settings.openFolder().catch(() => {}),
    phase,
    isMaking,
    make: () => void start(() => client.backups.make()).catch(() => {}),
  };
}
