/** Where each platform expects an app to keep its user's data. */
import { isAbsolute, join, resolve } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
}

/** The usual data folder; absolute. */
export function defaultDataFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Nightshift');
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Nightshift');
  // The XDG rules say to ignore a relative path.
  const { XDG_DATA_HOME: chosen = '' } = env;
  return join(isAbsolute(chosen) ? chosen : join(home, '.local', 'share'), 'nightshift');
}

/** The folder that a command names, relative to where it was typed, or else the usual one. */
export function chosenDataFolder(
  data: string | undefined,
  { folder, surroundings }: { readonly folder: string; readonly surroundings: Surroundings },
): string {
  return data === undefined ? defaultDataFolder(surroundings) : resolve(folder, data);
}
