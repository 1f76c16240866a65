/** What a start was asked for: files to read, a place to show, and another data folder. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { readDeepLink } from './deep-link.ts';

export interface LaunchArguments {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** The first link of ours, as it came; null: none. */
  readonly link: string | null;
  /** Whether to begin without a window: the system starts it, nobody asked for it. */
  readonly isInTray: boolean;
  /** As given; undefined: the usual place. */
  readonly data: string | undefined;
}

/** What the system is told to start the app with at login. */
export const inTrayArgument = '--in-tray';

const maxFiles = 1000;

/**
 * The arguments meant for us. Started from a checkout, Electron is told the app's folder among
 * switches of its own, and ours come after that; packed, they come after the program.
 */
export function ownArguments(
  argv: readonly string[],
  { appPath, isPackaged }: { readonly appPath: string; readonly isPackaged: boolean },
): readonly string[] {
  const isApp = (arg: string, index: number): boolean => index > 0 && resolve(arg) === appPath;
  return argv.slice((isPackaged ? 0 : Math.max(0, argv.findIndex(isApp))) + 1);
}

/**
 * Reads the arguments after program and script. Switches (Chromium adds its own) and addresses are
 * left out: only what can be a path in `folder` counts as a file.
 */
export function readLaunchArguments(args: readonly string[], folder: string): LaunchArguments {
  const data = valueAfter(args, '--data');
  const files = args
    .filter((arg, index) => isPath(arg) && args[index - 1] !== '--data')
    .slice(0, maxFiles)
    .map((arg) => resolve(folder, arg));
  const link = args.find((arg) => readDeepLink(arg) !== null) ?? null;
  const isInTray = args.includes(inTrayArgument);
  return { files, link, isInTray, data: data && resolve(folder, data) };
}

function valueAfter(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

function isPath(arg: string): boolean {
  // One letter before a colon is a drive of Windows.
  return arg !== '' && !arg.startsWith('-') && !arg.includes('\0') && !/^[a-z][\w+.-]+:/i.test(arg);
}

/** What a start asks of the app, once it is open. */
export interface Wish {
  readonly files: readonly string[];
  /** The place to show; null: as it stands. */
  readonly place: string | null;
}

/** What a later start tells the first one, as it came through the system. */
const laterStartSchema = z.object({
  files: z.array(z.string().min(1).refine(isPath)).max(maxFiles),
  link: z.string().nullable().default(null),
});

export function readLaterStart(data: unknown): Wish {
  const parsed = laterStartSchema.safeParse(data);
  if (!parsed.success) return { files: [], place: null };
  return { files: parsed.data.files, place: readDeepLink(parsed.data.link) };
}
