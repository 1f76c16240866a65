/** The review of a résumé: its values lead to their places, can be changed and found right. */
import { useLingui } from '@lingui/react';
import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { DraftDesk } from '../editor/draft-desk.tsx';
import { placeOf } from '../editor/field-place.ts';
import { useCarriedEvidence } from '../editor/use-carried-evidence.ts';
import { useResumeActs } from '../editor/use-resume-acts.ts';
import { useWorkingCopy } from '../editor/working-copies.tsx';
import { ModelHint } from '../models/model-hint.tsx';
import { CheckList } from './check-list-view.tsx';
import { doubtfulValues } from './doubtful-values.ts';
import { filledValues } from './filled-values.ts';
import { MissingList } from './missing-list-view.tsx';
import { missingParts } from './missing-parts.ts';
import { PageViewer } from './page-viewer.tsx';
import { ReadingReport } from './reading-report-view.tsx';
import { ResumeDocument } from './resume-document-view.tsx';
import classes from './resume-screen.module.css';
import { ReviewProvider } from './review-context.tsx';
import { useReviewState } from './use-review-state.ts';
import { useWantedValue } from './use-wanted-value.ts';

export function ResumeReview({ detail }: { readonly detail: ResumeDetail }) {
  const { copy, state } = useWorkingCopy(detail);
  const { resume } = state.history;
  const { evidence, confirmed, origins } = useCarriedEvidence(detail, resume);
  const acts = useResumeActs(detail.id);
  const pointers = useMemo(
    () => doubtfulValues(resume, evidence, confirmed),
    [resume, evidence, confirmed],
  );
  const doubtful = useMemo(() => new Set(pointers), [pointers]);
  const filled = useMemo(() => filledValues(evidence), [evidence]);
  const review = useReviewState({ doubtful, filled }, copy);
  useWantedValue(review.show);
  const navigate = useNavigate();
  const [current, setCurrent] = useState<string | null>(null);
  const hasDraft = state.revision > 0 || state.save.type !== 'saved';

  function lookAt(pointer: string): void {
    setCurrent(pointer);
    review.pointAt(pointer);
  }

  /** In its place; a value that is shown nowhere, such as the name of a network, in the form. */
  function changeIt(pointer: string): void {
    if (review.isShown(pointer)) {
      review.desk.onEdit(pointer);
      return;
    }
    const mark = placeOf(resume, pointer)?.input ?? '';
    void navigate(`/resumes/${detail.id}/edit?at=${encodeURIComponent(mark)}`);
  }

  function findRight(pointer: string): void {
    const at = pointers.indexOf(pointer);
    const next = pointers[at + 1] ?? pointers[at - 1] ?? null;
    // It is noted with the version, in which the value may stand at another place.
    const origin = origins.get(pointer) ?? pointer;
    void acts.confirm(detail.number, [...detail.confirmed, origin]);
    setCurrent(next);
    // With the last one its panel goes, and the focus with it.
    if (next === null) review.show(pointer);
    else review.pointAt(next);
  }

  return (
    <>
      <BesidePage
        detail={detail}
        isDocked={hasDraft}
        page={
          <PageViewer
            resumeId={detail.id}
            fileName={detail.fileName ?? ''}
            pageCount={detail.pageCount ?? 1}
            evidence={evidence}
            doubtful={doubtful}
            active={review.desk.active}
            onPoint={review.desk.onPoint}
            onChoose={review.show}
          />
        }
      >
        <ReadingReport resume={detail} />
        <CheckList
          resume={resume}
          pointers={pointers}
          current={current}
          filled={filled}
          onCurrent={lookAt}
          onRight={findRight}
          onEdit={changeIt}
        />
        {pointers.length > 0 && <ReviewHint />}
        <MissingList resumeId={detail.id} parts={missingParts(resume)} />
        <ReviewProvider value={review.desk}>
          <ResumeDocument resume={resume} />
        </ReviewProvider>
      </BesidePage>
      {hasDraft && <DraftDesk id={detail.id} copy={copy} state={state} />}
    </>
  );
}

/** Only where rules were unsure could a model have helped. */
function ReviewHint() {
  const { i18n } = useLingui();
  return (
    <ModelHint>
      {i18n.t({
        id: 'model-hint.review',
        message:
          'A language model could settle some of what is unsure here, from what stands on the page. None is needed.',
      })}
    </ModelHint>
  );
}

interface BesidePageProps {
  readonly detail: ResumeDetail;
  /** Whether the bar of a draft stands at the bottom. */
  readonly isDocked: boolean;
  readonly page: ReactNode;
  readonly children: ReactNode;
}

/** What was understood beside its page, or behind a tab where there is no space for both. */
function BesidePage({ detail, isDocked, page, children }: BesidePageProps) {
  const { i18n } = useLingui();
  const isWide = useMediaQuery('(min-width: 72em)', true);
  const understood = <div className={classes.understood}>{children}</div>;
  if (!detail.hasPageImages) return <div className={classes.alone}>{understood}</div>;
  if (isWide) {
    return (
      <div className={classes.sideBySide}>
        {understood}
        <div className={classes.page} data-docked={isDocked || undefined}>
          {page}
        </div>
      </div>
    );
  }
  return (
    <Tabs defaultValue="understood" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="understood">
          {i18n.t({ id: 'resume.tab.understood', message: 'As understood' })}
        </Tabs.Tab>
        <Tabs.Tab value="page">{i18n.t({ id: 'resume.tab.page', message: 'The page' })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="understood">{understood}</Tabs.Panel>
      <Tabs.Panel value="page">{page}</Tabs.Panel>
    </Tabs>
  );
}
