/** The values of the newest résumés that the reader was unsure of and nobody has looked at. */
import { useQueries } from '@tanstack/react-query';
import type { ResumeDetail, ResumeSummary } from '../../../shared/contract/resumes.ts';
import { useApi } from '../../api/api-context.tsx';
import { doubtfulValues } from '../resumes/doubtful-values.ts';

/** As many are looked through: whoever reads hundreds at once does not check each value of them. */
const limit = 3;

export interface Doubt {
  readonly detail: ResumeDetail;
  /** JSON Pointers, in the order of the résumé; never none. */
  readonly pointers: readonly string[];
}

export interface Doubts {
  readonly list: readonly Doubt[];
  /** Whether all that was to be looked through has been. */
  readonly isKnown: boolean;
}

export function useDoubts(resumes: readonly ResumeSummary[]): Doubts {
  const { queries } = useApi();
  // Whoever has a draft of one is looking at it already.
  const wanted = resumes.filter(
    ({ origin, draftSavedAt }) => origin !== 'written' && !draftSavedAt,
  );
  return useQueries({
    queries: wanted
      .slice(0, limit)
      .map(({ id }) => queries.resumes.get.queryOptions({ input: { id } })),
    combine,
  });
}

/** The same function each time, so that it runs when an answer has changed and not with each drawing. */
function combine(
  results: readonly { readonly data: ResumeDetail | undefined; readonly isPending: boolean }[],
): Doubts {
  return {
    list: results.flatMap(({ data }) => (data ? doubtsOf(data) : [])),
    isKnown: results.every(({ isPending }) => !isPending),
  };
}

function doubtsOf(detail: ResumeDetail): readonly Doubt[] {
  const pointers = doubtfulValues(detail.resume, detail.evidence, detail.confirmed);
  return pointers.length > 0 ? [{ detail, pointers }] : [];
}
