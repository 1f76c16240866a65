/** Amounts in the user's own way of writing them. */

const MICROS_A_UNIT = 1_000_000;
/** Below this two decimals would say nothing or too little. */
const fewMicros = 10_000;

/** "$1.20"; "$0.0004" where cents would be none. */
export function createFormatMoney(locale: string, currency: string): (micros: number) => string {
  const style = { style: 'currency', currency } as const;
  const usual = new Intl.NumberFormat(locale, style);
  const fine = new Intl.NumberFormat(locale, { ...style, maximumSignificantDigits: 2 });
  return (micros) =>
    (micros > 0 && micros < fewMicros ? fine : usual).format(micros / MICROS_A_UNIT);
}

/** Null stays null: no limit, or no price. */
export function toUnits(micros: number | null): number | null {
  return micros === null ? null : micros / MICROS_A_UNIT;
}

export function toMicros(units: number | null): number | null {
  return units === null ? null : Math.round(units * MICROS_A_UNIT);
}
