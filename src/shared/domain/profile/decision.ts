/** What the user has said about one thing of their profile: it holds against whatever is read. */
import { z } from 'zod';
import { profileSections } from './section-rules.ts';

/** Longer than any summary; what is longer is no fact. */
export const MAX_TEXT = 20_000;
export const MAX_VALUES = 200;

const textSchema = z.string().trim().min(1).max(MAX_TEXT);

/** Field → what the user says it is; an empty list says that there is none. */
export const saidFieldsSchema = z.record(z.string().max(64), z.array(textSchema).max(MAX_VALUES));
export type SaidFields = Readonly<Record<string, readonly string[]>>;

/** The values by which a thing is recognised in a résumé: field → text. */
export const marksSchema = z.record(z.string(), z.string());
export type Marks = Readonly<Record<string, string>>;

export const decisionSchema = z.object({
  /** The fact's own, as it was when the user first touched it. */
  id: z.string().min(1).max(64),
  section: z.enum(profileSections),
  /** As it stood in résumés, and as the user calls it: so that it is known again. */
  marks: z.array(marksSchema).max(64),
  said: saidFieldsSchema,
  isRemoved: z.boolean(),
  /** Raised by each change, so that nobody overwrites what they have not seen. */
  revision: z.number().int().positive(),
});
type Stored = z.infer<typeof decisionSchema>;
export interface Decision extends Readonly<Omit<Stored, 'marks' | 'said'>> {
  readonly marks: readonly Marks[];
  readonly said: SaidFields;
}
