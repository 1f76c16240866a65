import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../api/api-context.tsx';

/** The newest version of one résumé, and its draft. */
export function useResume(id: string) {
  const { queries } = useApi();
  return useQuery(queries.resumes.get.queryOptions({ input: { id } }));
}

interface PageWish {
  readonly resumeId: string;
  /** 1-based. */
  readonly page: number;
  readonly pageCount: number;
}

/** The image of one page; the next one is fetched ahead. */
export function usePageImage({ resumeId, page, pageCount }: PageWish) {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const query = useQuery(queries.resumes.pageImage.queryOptions({ input: { id: resumeId, page } }));
  const isShown = query.isSuccess;
  useEffect(() => {
    if (!isShown || page >= pageCount) return;
    void queryClient.prefetchQuery(
      queries.resumes.pageImage.queryOptions({ input: { id: resumeId, page: page + 1 } }),
    );
  }, [isShown, page, pageCount, queries, queryClient, resumeId]);
  return query;
}
