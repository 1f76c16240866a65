import { oc } from '@orpc/contract';
import { z } from 'zod';
import { preferencesSchema, searchNameSchema, searchQuerySchema } from '../domain/preferences.ts';
import { saidFieldsSchema } from '../domain/profile/decision.ts';
import { profileSchema } from '../domain/profile/profile.ts';
import { profileSections } from '../domain/profile/section-rules.ts';
import { commonErrors } from './errors.ts';

/** A résumé that the profile is made of, or could be. */
export const profileSourceSchema = z.object({
  lineId: z.string(),
  /** Of its newest version. */
  resumeId: z.string(),
  /** As the user named it. */
  title: z.string().nullable(),
  fileName: z.string().nullable(),
  /** Of the person. */
  name: z.string().nullable(),
  createdAt: z.number(),
  /** Whether its facts are kept out of the profile. */
  isLeftOut: z.boolean(),
  /** Sample data: it counts only as long as there is no résumé of the user's own. */
  isSample: z.boolean(),
});
export type ProfileSourceView = z.infer<typeof profileSourceSchema>;

export const profileViewSchema = profileSchema.extend({
  /** Newest first. */
  sources: z.array(profileSourceSchema),
});
export type ProfileView = z.infer<typeof profileViewSchema>;

const savedSearchSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  query: searchQuerySchema,
  createdAt: z.number(),
});
export type SavedSearchView = z.infer<typeof savedSearchSchema>;

const errors = {
  ...commonErrors,
  /** These fields are not the section's, or cannot be what they are said to be. */
  INVALID: { data: z.object({ fields: z.array(z.string()) }) },
} as const;

const factId = z.string().min(1).max(64);
const section = z.enum(profileSections);
/** As the window knows it; CONFLICT `changed` when another window was faster. */
const revision = z.number().int().nonnegative();
const saved = z.object({ revision: z.number().int().positive() });

const facts = {
  get: oc.errors(commonErrors).output(profileViewSchema),
  /** Says what fields are: null takes the user's word back, so that the résumés count again. */
  edit: oc
    .errors(errors)
    .input(
      z.object({
        id: factId,
        revision,
        changes: z.record(z.string().max(64), saidFieldsSchema.valueType.nullable()),
      }),
    )
    .output(saved),
  /** Ends a conflict: one of its values, several where that makes sense, or another. */
  settle: oc
    .errors(errors)
    .input(
      z.object({
        id: factId,
        revision,
        field: z.string().min(1).max(64),
        values: saidFieldsSchema.valueType,
      }),
    )
    .output(saved),
  /** Adds a fact that no résumé has. */
  add: oc
    .errors(errors)
    .input(z.object({ section, fields: saidFieldsSchema }))
    .output(saved.extend({ id: factId })),
  /** It stays out, also when another résumé brings it, until it is taken back. */
  remove: oc
    .errors(errors)
    .input(z.object({ id: factId }))
    .output(saved),
  restore: oc
    .errors(errors)
    .input(z.object({ id: factId }))
    .output(saved),
  /** Keeps the facts of a résumé out of the profile, or lets them in again. */
  leaveOut: oc
    .errors(commonErrors)
    .input(z.object({ lineId: z.string().max(64), isLeftOut: z.boolean() }))
    .output(z.object({})),
};

export const profileContract = {
  ...facts,
  preferences: {
    get: oc.output(z.object({ preferences: preferencesSchema, revision })),
    save: oc
      .errors(commonErrors)
      .input(z.object({ preferences: preferencesSchema, revision }))
      .output(saved),
  },
  searches: {
    /** Oldest first. */
    list: oc.output(z.object({ searches: z.array(savedSearchSchema) })),
    /** Adds one (without an id) or changes it; CONFLICT `name-taken`. */
    save: oc
      .errors(commonErrors)
      .input(
        z.object({ id: z.uuid().optional(), name: searchNameSchema, query: searchQuerySchema }),
      )
      .output(z.object({ id: z.uuid() })),
    remove: oc
      .errors(commonErrors)
      .input(z.object({ id: z.uuid() }))
      .output(z.object({})),
  },
};
