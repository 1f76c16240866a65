/** What can be found: `fact` is what the user said about themself, `wish` what they look for. */
export const searchTypes = ['resume', 'fact', 'wish', 'job'] as const;
export type SearchType = (typeof searchTypes)[number];
