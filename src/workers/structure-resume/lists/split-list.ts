/** Cuts an enumeration into its items. */

const separator = /\s*[,;|•·●▪∙⋅◦►]\s*|\s{2,}|\s+[–—]\s+|\s\/\s/u;
const looseEnds = /^[\s.:–—•*-]+|[\s.:–—•*]+$/gu;

/** Items in order; separators inside brackets do not count, "and" before the last does. */
export function splitList(text: string): readonly string[] {
  const guarded = text.replace(/\([^()]*\)/g, (bracket) => bracket.replace(/[,;|/]/g, '\u0001'));
  return guarded
    .split(separator)
    .map((item) => item.replaceAll('\u0001', ',').replace(looseEnds, '').trim())
    .map((item) => item.replace(/^(?:and|et|und|y|e)\s+(?=\S)/i, ''))
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
}
