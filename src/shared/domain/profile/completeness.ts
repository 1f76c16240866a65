/** What a profile has of all that most applications ask for, and what is missing. */
import { z } from 'zod';
import type { ProfileFact } from './profile-fact.ts';

const profilePartSchema = z.enum([
  ...(['name', 'headline', 'email', 'phone', 'place', 'summary'] as const),
  ...(['work', 'work-dates', 'education', 'skills', 'languages'] as const),
]);
export type ProfilePart = z.infer<typeof profilePartSchema>;

export const completenessSchema = z.object({
  /** Parts that are there. */
  known: z.number().int().nonnegative(),
  /** Parts there are. */
  of: z.number().int().positive(),
  missing: z.array(profilePartSchema),
});
export type Completeness = z.infer<typeof completenessSchema>;

/** Fewer are a beginning only. */
const ENOUGH_SKILLS = 5;

export function completenessOf(facts: readonly ProfileFact[]): Completeness {
  const of = (section: ProfileFact['section']) => facts.filter((fact) => fact.section === section);
  const has = (fact: ProfileFact | undefined, ...names: readonly string[]) =>
    fact?.fields.some(({ name, values }) => names.includes(name) && values.length > 0) === true;
  const [contact] = of('contact');
  const work = of('work');
  const isThere: Readonly<Record<ProfilePart, boolean>> = {
    name: has(contact, 'name'),
    headline: has(contact, 'label'),
    email: has(contact, 'email'),
    phone: has(contact, 'phone'),
    place: has(contact, 'city', 'region', 'countryCode', 'address'),
    summary: has(contact, 'summary'),
    work: work.length > 0,
    'work-dates': work.length > 0 && work.every((fact) => has(fact, 'startDate')),
    education: of('education').length > 0,
    skills: of('skills').length >= ENOUGH_SKILLS,
    languages: of('languages').length > 0,
  };
  const missing = profilePartSchema.options.filter((part) => !isThere[part]);
  const total = profilePartSchema.options.length;
  return { known: total - missing.length, of: total, missing };
}
