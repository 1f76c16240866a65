/** Below this (0–1) the reader is more unsure of a value than of most. */
export const doubtfulBelow = 0.7;
