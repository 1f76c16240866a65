/** What the user is looking for: by it postings are found and weighed. */
import { z } from 'zod';
import { noticeUnits, salaryPeriods, seniorities, workplaces } from './wish-choices.ts';

const textSchema = z.string().trim().min(1).max(200);
const listSchema = z.array(textSchema).max(50);

export const preferencesSchema = z.object({
  titles: listSchema,
  places: listSchema,
  /** None: any. */
  workplaces: z.array(z.enum(workplaces)).max(workplaces.length),
  seniorities: z.array(z.enum(seniorities)).max(seniorities.length),
  /** The least that is wanted, before taxes. */
  salary: z
    .object({
      amount: z.number().positive().max(1_000_000_000),
      /** ISO 4217. */
      currency: z.string().regex(/^[A-Z]{3}$/),
      period: z.enum(salaryPeriods),
    })
    .nullable(),
  /** Postings of these companies are left out. */
  companiesToAvoid: listSchema,
  /** How long it takes until the user could begin; null: not said. */
  notice: z
    .object({ count: z.number().int().min(0).max(365), unit: z.enum(noticeUnits) })
    .nullable(),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const noPreferences: Preferences = {
  ...{ titles: [], places: [], workplaces: [], seniorities: [], salary: null },
  ...{ companiesToAvoid: [], notice: null },
};

/** What a saved search looks for besides the preferences; what is empty is taken from those. */
export const searchQuerySchema = z.object({
  words: z.string().trim().max(500),
  titles: listSchema,
  places: listSchema,
  workplaces: preferencesSchema.shape.workplaces,
});
export type SearchQuery = Readonly<z.infer<typeof searchQuerySchema>>;

export const searchNameSchema = z.string().trim().min(1).max(100);
