/**
 * A résumé while it is being written: the shape of JSON Resume with any text in it, empty or half a
 * date, so that nothing that was typed is refused or lost.
 */
import { z } from 'zod';
import { type Resume, resumeSchema } from './resume.ts';

/** Longer than any field of a résumé; what is pasted by mistake ends here. */
const text = z.string().max(20_000);

type Draft<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? Draft<Item>[]
    : T extends object
      ? { [Key in keyof T]: Draft<T[Key]> }
      : T;

export type DraftResume = Draft<Resume>;

/** The same shape with every text free. */
function loosen(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return loosen(schema.unwrap()).optional();
  if (schema instanceof z.ZodArray) return z.array(loosen(schema.element)).max(500);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
    return z.object(Object.fromEntries(fields.map(([key, field]) => [key, loosen(field)])));
  }
  return text;
}

export const draftResumeSchema = loosen(resumeSchema) as z.ZodType<DraftResume>;

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
