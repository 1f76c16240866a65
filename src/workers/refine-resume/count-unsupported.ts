/** Counts what a model said and the document does not. */
import { listLeaves } from '../../shared/domain/list-leaves.ts';
import type { PartAnswers } from '../../shared/domain/refinement/refined-part.ts';
import type { Resume } from '../../shared/domain/resume.ts';
import { squash } from '../structure-resume/evidence/text-index.ts';
import type { PageOfFacts } from './page-of-facts.ts';

/**
 * Values that neither the résumé has already nor the page shows by themselves; addresses must stand
 * there letter for letter. Each counts once, however often it was said.
 */
export function countUnsupported(page: PageOfFacts, resume: Resume, answers: PartAnswers): number {
  const known = new Set(listLeaves(resume).map(([, text]) => squash(text)));
  const said = new Map(
    listLeaves(answers).map(([pointer, text]) => [text.trim(), pointer.endsWith('Date')] as const),
  );
  let count = 0;
  for (const [text, isDate] of said) {
    if (text !== '' && !isSupported(text, isDate)) count += 1;
  }
  return count;

  function isSupported(text: string, isDate: boolean): boolean {
    if (isDate) return isShownDate(text);
    if (/@|:\/\//.test(text) && !page.text.includes(text)) return isKnownWord(text);
    return isKnownWord(text) || page.find(text).length > 0;
  }

  /** "Present" and the like say that there is no date. */
  function isShownDate(text: string): boolean {
    if (!/\d/.test(text) || page.findDate(text).length > 0) return true;
    return [...known].some((value) => value.startsWith(squash(text)) && /^\d{4,8}$/.test(value));
  }

  /** Without letters or digits there is nothing that the page could show. */
  function isKnownWord(text: string): boolean {
    const squashed = squash(text);
    return squashed !== '' && known.has(squashed);
  }
}
