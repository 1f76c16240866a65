/** What calls of models cost. Amounts are whole millionths of the user's currency unit. */
import { z } from 'zod';

/** Millionths of the currency unit, rounded up, so that sums never say less than was spent. */
export const microsSchema = z.int().nonnegative();

/** For a million tokens each, in millionths of the currency unit. */
export const modelPriceSchema = z.strictObject({
  inputMicros: microsSchema,
  outputMicros: microsSchema,
});
export type ModelPrice = Readonly<z.infer<typeof modelPriceSchema>>;

export const tokenCountSchema = z.strictObject({
  input: z.int().nonnegative(),
  output: z.int().nonnegative(),
});
export type TokenCount = Readonly<z.infer<typeof tokenCountSchema>>;

const TOKENS_A_PRICE = 1_000_000;

/** Millionths of the currency unit. */
export function costOf(tokens: TokenCount, price: ModelPrice): number {
  const sum = tokens.input * price.inputMicros + tokens.output * price.outputMicros;
  return Math.ceil(sum / TOKENS_A_PRICE);
}
