/** What a start was asked for: files to read, and another data folder. */
import { resolve } from 'node:path';
import { z } from 'zod';

export interface LaunchArguments {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** As given; undefined: the usual place. */
  readonly data: string | undefined;
}

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
 * left out: only what can be a path in `folder` counts.
 */
export function readLaunchArguments(args: readonly string[], folder: string): LaunchArguments {
  const data = valueAfter(args, '--data');
  const files = args
    .filter((arg, index) => isPath(arg) && args[index - 1] !== '--data')
    .slice(0, maxFiles)
    .map((arg) => resolve(folder, arg));
  return { files, data: data && resolve(folder, data) };
}

function valueAfter(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

function isPath(arg: string): boolean {
  // One letter before a colon is a drive of Windows.
  return arg !== '' && !arg.startsWith('-') && !arg.includes('\0') && !/^[a-z][\w+.-]+:/i.test(arg);
}

/** What a later start tells the first one, as it came through the system. */
const laterStartSchema = z.object({ files: z.array(z.string().min(1)).max(maxFiles) });

export function readLaterStart(data: unknown): readonly string[] {
  const parsed = laterStartSchema.safeParse(data);
  return parsed.success ? parsed.data.files : [];
}
