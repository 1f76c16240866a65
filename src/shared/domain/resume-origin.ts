/**
 * How a version came to be: read from a file, refined by a model that filled gaps of it, changed by the
 * user, or begun on an empty page.
 */
export const resumeOrigins = ['read', 'edited', 'written', 'refined'] as const;
export type ResumeOrigin = (typeof resumeOrigins)[number];
