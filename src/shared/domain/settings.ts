/** What the user may set, with the value that holds until they do. */
import { z } from 'zod';
import {
  defaultNotificationSettings,
  notificationSettingsSchema,
} from './notification-settings.ts';

/** Where tasks run: on threads of the app's own process, or on threads of a child process. */
export const taskRunnerKinds = ['threads', 'child-process'] as const;

export type TaskRunnerKind = (typeof taskRunnerKinds)[number];

export const settingsSchema = z.object({
  /** Applies from the next start on. */
  taskRunner: z.enum(taskRunnerKinds),
  notifications: notificationSettingsSchema,
  /** Whether the app opens by itself, without its window, when the user logs in. Electron only. */
  opensAtLogin: z.boolean(),
});

/** Some of them; a name that is none is refused. */
export const settingChangesSchema = z.strictObject({
  taskRunner: settingsSchema.shape.taskRunner.exactOptional(),
  notifications: settingsSchema.shape.notifications.exactOptional(),
  opensAtLogin: settingsSchema.shape.opensAtLogin.exactOptional(),
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type SettingChanges = Readonly<z.output<typeof settingChangesSchema>>;
export type SettingName = keyof Settings;

export const defaultSettings: Settings = {
  taskRunner: 'threads',
  notifications: defaultNotificationSettings,
  opensAtLogin: false,
};
