/** The moment from which a pace is taken, kept while rows come and go: the work goes on without them. */
import { useEffect, useState } from 'react';
import { useApi } from '../../api/api-context.tsx';

/** @param id of the job or batch; its rows in all rooms share one mark */
export function useKeptMark<Mark>(id: string): [Mark | null, (mark: Mark | null) => void] {
  const { queryClient } = useApi();
  const [mark, setMark] = useState<Mark | null>(
    () => queryClient.getQueryData<Mark | null>(['pace', id]) ?? null,
  );
  useEffect(() => {
    queryClient.setQueryData(['pace', id], mark);
  }, [queryClient, id, mark]);
  return [mark, setMark];
}
