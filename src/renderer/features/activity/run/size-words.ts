import type { I18n } from '@lingui/core';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "340 byte", "1.2 kB": in thousands, as file managers count. */
export function toSize(i18n: I18n, bytes: number): string {
  const power = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return i18n.number(bytes / 1_000 ** power, {
    ...{ style: 'unit', unit: units[power] ?? 'byte', unitDisplay: 'short' },
    maximumFractionDigits: 1,
  });
}
