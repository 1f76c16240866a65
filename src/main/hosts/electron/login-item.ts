/** Whether the system starts the app at login, without its window. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Surroundings } from '../data-folder.ts';
import type { ElectronParts } from './electron-parts.ts';
import { inTrayArgument } from './launch-arguments.ts';

/** Where a desktop of Linux looks for what it starts (XDG Autostart Specification 0.5). */
export function autostartFile({ env, home }: Surroundings): string {
  const { XDG_CONFIG_HOME: chosen = '' } = env;
  return join(isAbsolute(chosen) ? chosen : join(home, '.config'), 'autostart/nightshift.desktop');
}

/** An entry that starts `program`; quoted by the rules of the Desktop Entry Specification 1.5. */
export function autostartEntry(program: string): string {
  // Twice: a value's own escapes, and those of a quoted argument in it.
  const quoted = program
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%');
  const lines = [
    ...['[Desktop Entry]', 'Type=Application', 'Name=Nightshift', 'Terminal=false'],
    `Exec="${quoted}" ${inTrayArgument}`,
  ];
  return `${lines.join('\n')}\n`;
}

interface LoginItemParts {
  readonly surroundings: Surroundings;
  /** The app's own program. */
  readonly program: string;
}

/** Brings the system in line with the setting; a checkout never registers itself. */
export async function setLoginItem(
  { app }: Pick<ElectronParts, 'app'>,
  isWanted: boolean,
  { surroundings, program }: LoginItemParts,
): Promise<void> {
  if (!app.isPackaged) return;
  if (surroundings.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isWanted, args: [inTrayArgument] });
    return;
  }
  const file = autostartFile(surroundings);
  if (!isWanted) return rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  // An AppImage runs from a folder that is gone at the next login; this names its own file.
  await writeFile(file, autostartEntry(surroundings.env.APPIMAGE ?? program));
}
