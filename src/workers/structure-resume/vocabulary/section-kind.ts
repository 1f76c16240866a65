/** The sections a résumé may have. */
export const sectionKinds = [
  'summary',
  'work',
  'education',
  'skills',
  'languages',
  'projects',
  'certificates',
  'awards',
  'publications',
  'volunteer',
  'references',
  'interests',
  'contact',
  'links',
  'courses',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];
