import type { ImportWarning } from '../../../shared/domain/import-result.ts';
import type { AskedParts } from './ask-parts.ts';

/** What should be known of a version once a model was asked about it. */
export function refineWarnings(
  earlier: readonly ImportWarning[],
  { hiddenCharacters, unanswered }: Pick<AskedParts, 'hiddenCharacters' | 'unanswered'>,
  { unsupported }: { readonly unsupported: number },
): ImportWarning[] {
  const kept = earlier.filter(({ code }) => !code.startsWith('model-'));
  const isHiddenTold = kept.some(({ code }) => code === 'hidden-text-found');
  return [
    ...kept,
    ...(hiddenCharacters > 0 && !isHiddenTold ? [{ code: 'hidden-text-found' as const }] : []),
    ...(unsupported > 0 ? [{ code: 'model-claims-left-out' as const, count: unsupported }] : []),
    ...(unanswered > 0 ? [{ code: 'model-part-unanswered' as const, count: unanswered }] : []),
  ];
}
