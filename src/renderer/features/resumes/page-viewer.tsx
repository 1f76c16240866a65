/** The pages of the original, one at a time, with zoom and the places that values came from. */
import { useLingui } from '@lingui/react';
import { useMemo, useState } from 'react';
import type { ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { isLocked, LockedPages } from './locked-pages.tsx';
import { PageImage } from './page-image-view.tsx';
import type { PageMark } from './page-marks-view.tsx';
import { usePageImage } from './use-resume.ts';

interface PageViewerProps {
  readonly resumeId: string;
  readonly fileName: string;
  readonly pageCount: number;
  readonly evidence: ResumeEvidence;
  readonly doubtful: ReadonlySet<string>;
  /** JSON Pointer of the value to be shown; what is below it is shown too. */
  readonly active: string | null;
  readonly onPoint?: (pointer: string | null) => void;
  readonly onChoose?: (pointer: string) => void;
}

const nowhere: ResumeEvidence = {};

export function PageViewer(props: PageViewerProps) {
  const { resumeId, fileName, pageCount, doubtful, active, onPoint, onChoose } = props;
  const { evidence = nowhere } = props;
  const { i18n } = useLingui();
  const [turned, setTurned] = useState({ page: 1, for: active });
  // A value on another page turns to it, until the user turns the page themselves.
  const page = turned.for === active ? turned.page : (pageOf(evidence, active) ?? turned.page);
  if (page !== turned.page || turned.for !== active) setTurned({ page, for: active });
  const { data, isError, error, refetch } = usePageImage({ resumeId, page, pageCount });
  const marks = useMemo(
    () => toMarks(evidence, { page, active, doubtful }),
    [evidence, page, active, doubtful],
  );
  if (isLocked(error)) return <LockedPages resumeId={resumeId} fileName={fileName} />;
  if (isError) return <LoadProblem onRetry={() => void refetch()} />;
  return (
    <PageImage
      page={page}
      pageCount={pageCount}
      onPage={(next) => setTurned({ page: next, for: active })}
      image={data ?? null}
      description={i18n.t({
        id: 'page.image',
        message: 'Page {page} of {fileName}',
        values: { page, fileName },
      })}
      marks={marks}
      {...(onPoint && { onPoint })}
      {...(onChoose && { onChoose })}
    />
  );
}

/** Of the value itself, or of the first one below it. */
function pageOf(evidence: ResumeEvidence, active: string | null): number | undefined {
  const found = Object.entries(evidence).find(
    ([pointer, { places }]) => isBelow(pointer, active) && places.length > 0,
  );
  return found?.[1].places[0]?.page;
}

function isBelow(pointer: string, active: string | null): boolean {
  return active !== null && (pointer === active || pointer.startsWith(`${active}/`));
}

interface Shown {
  readonly page: number;
  readonly active: string | null;
  readonly doubtful: ReadonlySet<string>;
}

function toMarks(evidence: ResumeEvidence, shown: Shown): readonly PageMark[] {
  return Object.entries(evidence).flatMap(([pointer, { places }]) => {
    const here = places.filter(({ page }) => page === shown.page);
    if (here.length === 0) return [];
    const isActive = isBelow(pointer, shown.active);
    return [{ pointer, places: here, isActive, isDoubtful: shown.doubtful.has(pointer) }];
  });
}
