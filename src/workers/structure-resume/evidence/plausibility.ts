/** The steps of certainty in which values are judged; shares of values that were right in samples. */

/** The words say what it is. */
export const sure = 0.97;
/** Nothing speaks for or against it. */
export const usual = 0.92;
/** Only its place among the lines tells what it is. */
export const byOrder = 0.8;
/** Its words speak for something else. */
export const unlikely = 0.5;
