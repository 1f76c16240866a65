/**
 * A résumé while it is being written: the shape of JSON Resume with any text in it, empty or half a
 * date, so that nothing that was typed is refused or lost.
 */
import { z } from 'zod';
import { maxTextLength } from './max-text-length.ts';
import { type Resume, resumeSchema } from './resume.ts';

const text = z.string().max(maxTextLength);

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
