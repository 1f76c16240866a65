/** What models that cost something may cost in all. */
import { z } from 'zod';
import { microsSchema } from './cost.ts';

const cap = microsSchema.nullable();

export const budgetSchema = z.strictObject({
  /** ISO 4217; only for showing: prices and amounts are all in this one currency. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** For a calendar day of the user's; null: no limit. */
  perDayMicros: cap,
  /** For a calendar month. */
  perMonthMicros: cap,
});
export type Budget = Readonly<z.infer<typeof budgetSchema>>;

export const defaultBudget: Budget = { currency: 'USD', perDayMicros: null, perMonthMicros: null };
