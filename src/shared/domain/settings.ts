/** What the user may set, with the value that holds until they do. */
import { z } from 'zod';
import {
  defaultNotificationSettings,
  notificationSettingsSchema,
} from './notification-settings.ts';
import { retention } from './retention.ts';

/** Where tasks run: on threads of the app's own process, or on threads of a child process. */
export const taskRunnerKinds = ['threads', 'child-process'] as const;

export type TaskRunnerKind = (typeof taskRunnerKinds)[number];

export const colorSchemes = ['auto', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;
export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
/** `system`: as the system has it, English where there is no such translation. */
export const languages = ['system', 'en', 'pseudo'] as const;

const dayMs = 24 * 3_600_000;
const daysOf = (ms: number) => Math.round(ms / dayMs);
/** Days; null: for ever. */
const keptDays = z.int().min(1).max(3_650).nullable();
/** Null: as many as fit the computer. */
const threads = z.int().min(1).max(16).nullable();

export const settingsSchema = z.object({
  /** Applies from the next start on. */
  taskRunner: z.enum(taskRunnerKinds),
  notifications: notificationSettingsSchema,
  /** Whether the app opens by itself, without its window, when the user logs in. Electron only. */
  opensAtLogin: z.boolean(),
  colorScheme: z.enum(colorSchemes),
  density: z.enum(densities),
  textSize: z.enum(textSizes),
  language: z.enum(languages),
  /** Whether keys without Ctrl or Cmd are shortcuts. */
  hasSingleKeys: z.boolean(),
  /** How long completed and cancelled jobs are listed; what came of them stays. */
  keepJobsDays: keptDays,
  keepLogsDays: keptDays,
  /** Of the record of what was done. */
  keepAuditDays: keptDays,
  /** For reading, but not for OCR. Applies from the next start on. */
  cpuThreads: threads,
  /** Applies from the next start on. */
  ocrThreads: threads,
  /** Whether nothing may go out, not even to what is set up; jobs that need to wait. */
  staysOffline: z.boolean(),
  /** Whether screens say, once each, what a language model would add where none is set up. */
  showsModelHints: z.boolean(),
});

const { shape } = settingsSchema;

/** Some of them; a name that is none is refused. */
export const settingChangesSchema = z.strictObject({
  taskRunner: shape.taskRunner.exactOptional(),
  notifications: shape.notifications.exactOptional(),
  opensAtLogin: shape.opensAtLogin.exactOptional(),
  colorScheme: shape.colorScheme.exactOptional(),
  density: shape.density.exactOptional(),
  textSize: shape.textSize.exactOptional(),
  language: shape.language.exactOptional(),
  hasSingleKeys: shape.hasSingleKeys.exactOptional(),
  keepJobsDays: shape.keepJobsDays.exactOptional(),
  keepLogsDays: shape.keepLogsDays.exactOptional(),
  keepAuditDays: shape.keepAuditDays.exactOptional(),
  cpuThreads: shape.cpuThreads.exactOptional(),
  ocrThreads: shape.ocrThreads.exactOptional(),
  staysOffline: shape.staysOffline.exactOptional(),
  showsModelHints: shape.showsModelHints.exactOptional(),
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type SettingChanges = Readonly<z.output<typeof settingChangesSchema>>;
export type SettingName = keyof Settings;

export const settingNameSchema = settingsSchema.keyof();

export const defaultSettings: Settings = {
  taskRunner: 'threads',
  notifications: defaultNotificationSettings,
  opensAtLogin: false,
  colorScheme: 'auto',
  density: 'comfortable',
  textSize: 'normal',
  language: 'system',
  hasSingleKeys: true,
  keepJobsDays: daysOf(retention.finishedJobsMs),
  keepLogsDays: daysOf(retention.logsMs),
  keepAuditDays: daysOf(retention.auditMs),
  cpuThreads: null,
  ocrThreads: null,
  staysOffline: false,
  showsModelHints: true,
};
