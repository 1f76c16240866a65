/** A stretch of time that a text shows. */
export interface Period {
  readonly startDate?: string;
  readonly endDate?: string;
  /** It goes on: only the start is shown, or a word such as "present" is its end. */
  readonly isOpen: boolean;
  /** One date stands alone. */
  readonly isSingle: boolean;
  /** Its place in the text, with the words that belong to it. */
  readonly start: number;
  readonly end: number;
}
