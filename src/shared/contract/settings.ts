import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  kindPolicyChangesSchema,
  kindPolicyNameSchema,
  type kindPolicySchema,
} from '../domain/kind-policy.ts';
import { settingChangesSchema, settingNameSchema, settingsSchema } from '../domain/settings.ts';
import { commonErrors } from './errors.ts';

/** Without the limits: a kind may be declared with what could not be set. */
const policySchema = z.object({
  ...{ concurrency: z.number(), maxTries: z.number(), baseDelayMs: z.number() },
  ...{ timeoutMs: z.number(), stepTimeoutMs: z.number().nullable() },
  ...{ perMinute: z.number().nullable(), priority: z.number() },
} satisfies Record<keyof typeof kindPolicySchema.shape, z.ZodType>);

const kindSettingsSchema = z.object({
  kind: z.string(),
  /** The program's own affairs, such as a backup. */
  isHousekeeping: z.boolean(),
  /** What holds now, for jobs that begin from now on. */
  policy: policySchema,
  defaults: policySchema,
  /** What the user has set. */
  changed: z.array(kindPolicyNameSchema),
  /** What cannot be set for this kind. */
  fixed: z.array(kindPolicyNameSchema),
});
export type KindSettingsView = z.infer<typeof kindSettingsSchema>;

const bytes = z.number().int().nonnegative();

const dataViewSchema = z.object({
  /** Absolute path. */
  folder: z.string(),
  backupFolder: z.string(),
  /** Bytes on the disk. */
  sizes: z.object({ database: bytes, files: bytes, backups: bytes, logs: bytes, other: bytes }),
  /** Whether `openFolder` can show it. */
  canOpenFolder: z.boolean(),
});
export type DataPlaceView = z.infer<typeof dataViewSchema>;

export const settingsContract = {
  get: oc.output(settingsSchema),
  /** Changes those that are named, and answers with all. */
  set: oc.input(settingChangesSchema).output(settingsSchema),
  /** Gives these their default again, and answers with all. */
  reset: oc.input(z.object({ names: z.array(settingNameSchema).min(1) })).output(settingsSchema),
  /** What is set about the jobs of each kind. */
  kinds: oc.output(z.object({ kinds: z.array(kindSettingsSchema) })),
  setKind: oc
    .errors(commonErrors)
    .input(z.object({ kind: z.string(), changes: kindPolicyChangesSchema }))
    .output(kindSettingsSchema),
  /** Without names: all of its. */
  resetKind: oc
    .errors(commonErrors)
    .input(z.object({ kind: z.string(), names: z.array(kindPolicyNameSchema).min(1).optional() }))
    .output(kindSettingsSchema),
  /** Where the data is and how large; counted anew with each call. */
  data: oc.errors(commonErrors).output(dataViewSchema),
  /** Has the host show a notification on trial; over loopback the window shows its own. */
  testNotice: oc.output(z.object({ isShown: z.boolean() })),
  /** Shows the data folder in the system's file manager, on the computer of the host. */
  openFolder: oc.errors(commonErrors).output(z.object({ isOpened: z.boolean() })),
};
