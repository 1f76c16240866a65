/** What the user may set, with the value that holds until they do. */
import { z } from 'zod';

/** Where tasks run: on threads of the app's own process, or on threads of a child process. */
export const taskRunnerKinds = ['threads', 'child-process'] as const;

export type TaskRunnerKind = (typeof taskRunnerKinds)[number];

export const settingsSchema = z.object({
  /** Applies from the next start on. */
  taskRunner: z.enum(taskRunnerKinds),
});

/** Some of them; a name that is none is refused. */
export const settingChangesSchema = z.strictObject({
  taskRunner: settingsSchema.shape.taskRunner.exactOptional(),
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type SettingChanges = Readonly<z.output<typeof settingChangesSchema>>;
export type SettingName = keyof Settings;

export const defaultSettings: Settings = { taskRunner: 'threads' };
