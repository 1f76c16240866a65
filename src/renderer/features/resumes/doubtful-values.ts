/** Which values of a résumé should be looked at, in the order in which they are shown. */
import { doubtfulBelow } from '../../../shared/domain/doubtful-below.ts';
import type { ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import { listLeaves } from '../../../shared/domain/list-leaves.ts';
import { basicsFields, sections } from '../editor/field-table.ts';

export function doubtfulValues(
  resume: unknown,
  evidence: ResumeEvidence,
  confirmed: readonly string[],
): readonly string[] {
  const isRight = new Set(confirmed);
  return listLeaves(resume)
    .map(([pointer]) => pointer)
    .filter((pointer) => {
      const known = evidence[pointer];
      return known !== undefined && known.confidence < doubtfulBelow && !isRight.has(pointer);
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

const order = [
  ...basicsFields.map(({ key }) => `/basics/${key}`),
  ...sections.map(({ pointer }) => pointer),
];

function rankOf(pointer: string): number {
  const at = order.findIndex((start) => pointer === start || pointer.startsWith(`${start}/`));
  return at === -1 ? order.length : at;
}
