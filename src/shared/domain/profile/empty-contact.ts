import type { ProfileFact } from './profile-fact.ts';

/** There is always somebody, even if nothing is known of them yet. */
export const emptyContact: ProfileFact = {
  ...{ id: 'contact', section: 'contact', fields: [], sources: [], isRemoved: false, revision: 0 },
};
