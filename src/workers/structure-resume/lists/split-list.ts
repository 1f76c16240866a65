/** Cuts an enumeration into its items. */

const separator = /\s*[,，、،；;|•·●▪∙⋅◦►]\s*|\s{2,}|\s+[–—-]\s+/u;
/** Where dots or bars part the items, a comma is part of one. */
const strongSeparator = /\s*[;|•·●▪∙⋅◦►]\s*|\s{3,}/u;

function isParted(text: string): boolean {
  const dots = text.match(/\s[|•·●▪∙⋅◦►]\s/gu)?.length ?? 0;
  return dots >= 2 && dots > (text.match(/,/g)?.length ?? 0);
}

/** "Proficient in Word and Excel" enumerates; the words before do not belong to the items. */
const introduction =
  /^(?:(?:highly )?proficient (?:in|with)|experienced? (?:in|with)|(?:good |basic |strong )?knowledge of|familiar(?:ity)? with|skilled (?:in|at)|working knowledge of|expert in|competent in|proficiency in|kenntnisse in|sicher in|maîtrise de|connaissance de|dominio de|conocimientos de|conhecimento em|domínio de)\s+/iu;
const anyAnd = /,?\s+(?:and|und|et|y|e)\s+/giu;
const looseEnds = /^[\s.:–—•*-]+|[\s.:–—•*]+$/gu;

/** Items in order; separators inside brackets do not count, "and" before the last does. */
export function splitList(text: string): readonly string[] {
  const guarded = text.replace(/\([^()]*\)?/g, (bracket) => bracket.replace(/[,;|/]/g, '\u0001'));
  const prefix = introduction.exec(guarded)?.[0] ?? '';
  const items = prefix === '' ? guarded : guarded.slice(prefix.length).replace(anyAnd, ', ');
  return items
    .split(isParted(items) ? strongSeparator : separator)
    .map((item) => item.replaceAll('\u0001', ',').replace(looseEnds, '').trim())
    .map((item) => item.replace(/^(?:and|et|und|y|e)\s+(?=\S)/i, ''))
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
}
