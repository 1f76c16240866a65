/** Makes a draft ready to be a version. Apart from the schema, which windows do not carry. */
import type { DraftResume } from './draft-resume.ts';

/**
 * What of a draft is worth keeping: texts trimmed, and without empty texts, entries and lists.
 * Where no problem blocks it (see `findProblems`), the result is a `Resume`.
 */
export function trimDraft(draft: DraftResume): unknown {
  const { basics, ...sections } = draft;
  return { basics: trimmed(basics) ?? {}, ...(trimmed(sections) as object | undefined) };
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) {
    const items = value.map(trimmed).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const kept = trimmed(field);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}
