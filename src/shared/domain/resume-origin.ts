/** How a version came to be: read from a file, changed by the user, or begun on an empty page. */
export const resumeOrigins = ['read', 'edited', 'written'] as const;
export type ResumeOrigin = (typeof resumeOrigins)[number];
