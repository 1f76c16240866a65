/** A date of JSON Resume as the three things that one writes, each of which may still be missing. */
export interface DateParts {
  readonly year: string;
  /** `01`–`12`, or empty. */
  readonly month: string;
  readonly day: string;
}

export function toDateParts(date: string): DateParts {
  const [year = '', month = '', ...rest] = date.split('-');
  return { year, month, day: rest.join('-') };
}

/** As precise as what is given; a day without a month cannot be written. */
export function fromDateParts({ year, month, day }: DateParts): string {
  if (month === '') return year;
  return day === '' ? `${year}-${month}` : `${year}-${month}-${day}`;
}
