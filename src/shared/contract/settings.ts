import { oc } from '@orpc/contract';
import { settingChangesSchema, settingsSchema } from '../domain/settings.ts';

export const settingsContract = {
  get: oc.output(settingsSchema),
  /** Changes those that are named, and answers with all. */
  set: oc.input(settingChangesSchema).output(settingsSchema),
};
