/** The pages of the original, one at a time, with zoom. */
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { PageImage } from './page-image-view.tsx';
import { usePageImage } from './use-resume.ts';

interface PageViewerProps {
  readonly resumeId: string;
  readonly fileName: string;
  readonly pageCount: number;
}

export function PageViewer({ resumeId, fileName, pageCount }: PageViewerProps) {
  const { i18n } = useLingui();
  const [page, setPage] = useState(1);
  const { data, isError, refetch } = usePageImage({ resumeId, page, pageCount });
  if (isError) return <LoadProblem onRetry={() => void refetch()} />;
  return (
    <PageImage
      page={page}
      pageCount={pageCount}
      onPage={setPage}
      image={data ?? null}
      description={i18n.t({
        id: 'page.image',
        message: 'Page {page} of {fileName}',
        values: { page, fileName },
      })}
    />
  );
}
