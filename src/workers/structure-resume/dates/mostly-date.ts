/** Tells whether a text is a date or a period and little else. */
import { findPeriods } from './find-period.ts';
import { withoutPeriods } from './without-periods.ts';

export function mostlyDate(text: string): boolean {
  if (text.length > 60 || findPeriods(text).length === 0) return false;
  return withoutPeriods(text).replace(/[^\p{L}\p{N}]/gu, '').length <= 6;
}
