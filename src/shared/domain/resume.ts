import { z } from 'zod';

/**
 * A résumé as JSON Resume (schema 1.0.0, https://jsonresume.org/schema), the shape in which every
 * résumé is stored and exported. Dates keep the precision that the document shows.
 */
const text = z.string().trim().min(1);
const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD');

const location = z.object({
  address: text.optional(),
  postalCode: text.optional(),
  city: text.optional(),
  region: text.optional(),
  countryCode: text.optional(),
});

const profile = z.object({
  network: text.optional(),
  username: text.optional(),
  url: text.optional(),
});

const period = { startDate: date.optional(), endDate: date.optional() };
const highlights = z.array(text).optional();

export const resumeSchema = z.object({
  $schema: text.optional(),
  basics: z.object({
    name: text.optional(),
    label: text.optional(),
    email: text.optional(),
    phone: text.optional(),
    url: text.optional(),
    summary: text.optional(),
    location: location.optional(),
    profiles: z.array(profile).optional(),
  }),
  work: z
    .array(
      z.object({
        name: text.optional(),
        position: text.optional(),
        location: text.optional(),
        url: text.optional(),
        ...period,
        summary: text.optional(),
        highlights,
      }),
    )
    .optional(),
  volunteer: z
    .array(
      z.object({
        organization: text.optional(),
        position: text.optional(),
        url: text.optional(),
        ...period,
        summary: text.optional(),
        highlights,
      }),
    )
    .optional(),
  education: z
    .array(
      z.object({
        institution: text.optional(),
        area: text.optional(),
        studyType: text.optional(),
        url: text.optional(),
        ...period,
        score: text.optional(),
        courses: z.array(text).optional(),
      }),
    )
    .optional(),
  awards: z
    .array(
      z.object({
        title: text.optional(),
        date: date.optional(),
        awarder: text.optional(),
        summary: text.optional(),
      }),
    )
    .optional(),
  certificates: z
    .array(
      z.object({
        name: text.optional(),
        date: date.optional(),
        issuer: text.optional(),
        url: text.optional(),
      }),
    )
    .optional(),
  publications: z
    .array(
      z.object({
        name: text.optional(),
        publisher: text.optional(),
        releaseDate: date.optional(),
        url: text.optional(),
        summary: text.optional(),
      }),
    )
    .optional(),
  skills: z
    .array(
      z.object({
        name: text.optional(),
        level: text.optional(),
        keywords: z.array(text).optional(),
      }),
    )
    .optional(),
  languages: z.array(z.object({ language: text.optional(), fluency: text.optional() })).optional(),
  interests: z
    .array(z.object({ name: text.optional(), keywords: z.array(text).optional() }))
    .optional(),
  references: z.array(z.object({ name: text.optional(), reference: text.optional() })).optional(),
  projects: z
    .array(
      z.object({
        name: text.optional(),
        description: text.optional(),
        url: text.optional(),
        roles: z.array(text).optional(),
        keywords: z.array(text).optional(),
        ...period,
        highlights,
      }),
    )
    .optional(),
});
export type Resume = z.infer<typeof resumeSchema>;
