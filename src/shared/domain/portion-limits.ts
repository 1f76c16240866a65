/** How much a window hands over in one request where it has many small files. */
export const portionLimits = {
  files: 64,
  /** Of all of them together, their names apart. The host holds as much in memory. */
  bytes: 4 * 1024 * 1024,
  /** Of one name, in characters. */
  name: 1_024,
} as const;
