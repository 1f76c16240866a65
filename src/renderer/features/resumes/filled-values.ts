import type { ResumeEvidence } from '../../../shared/domain/field-evidence.ts';

/** JSON Pointers of the values that a model filled in → the model's name. */
export function filledValues(evidence: ResumeEvidence): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(evidence).flatMap(([pointer, { model }]) =>
      model === undefined ? [] : [[pointer, model] as const],
    ),
  );
}
