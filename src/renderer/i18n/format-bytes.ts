/** Sizes of files and memory in the user's own way of writing them. */
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "640 byte", "12 kB", "3.4 GB" by thousands, as systems tell the room on a disk. */
export function createFormatBytes(locale: string): (bytes: number) => string {
  const formats = units.map(
    (unit) =>
      new Intl.NumberFormat(locale, {
        ...{ style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 },
      }),
  );
  return (bytes) => {
    const power = bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3);
    const step = Math.min(power, units.length - 1);
    return formats[step]?.format(Math.round((bytes / 1000 ** step) * 10) / 10) ?? '';
  };
}
