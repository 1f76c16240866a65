/** The icon beside the clock, through which the app can be reached while its window is closed. */
import type { ElectronParts } from './electron-parts.ts';
import type { JobStatus } from './job-status.ts';
import { drawSign, type Sign } from './sign.ts';
import { type TrayActs, trayMenu, traySentence, traySign } from './tray-menu.ts';

export interface TrayIcon {
  show(status: JobStatus): void;
  remove(): void;
}

interface TrayIconParts {
  readonly platform: NodeJS.Platform;
  readonly acts: TrayActs;
}

/** Null where the desktop has no place for one. */
export function createTrayIcon(
  { Tray, Menu, nativeImage }: Pick<ElectronParts, 'Tray' | 'Menu' | 'nativeImage'>,
  { platform, acts }: TrayIconParts,
): TrayIcon | null {
  const draw = (sign: Sign) => drawSign(nativeImage, sign, { isTemplate: platform === 'darwin' });
  const tray = attempt(() => new Tray(draw('idle')));
  if (tray === null) return null;
  // A click opens the menu on macOS and on most desktops of Linux; on Windows it opens the app.
  if (platform === 'win32') tray.on('click', acts.open);
  let shown = '';
  let sign: Sign = 'idle';
  return {
    show(status) {
      const sentence = traySentence(status);
      // Setting a menu anew closes the one that is open: only where it says something else.
      const next = `${sentence} ${status.isPaused}`;
      if (next === shown) return;
      shown = next;
      tray.setToolTip(`Nightshift – ${sentence}`);
      tray.setContextMenu(Menu.buildFromTemplate(trayMenu(status, acts)));
      if (traySign(status) === sign) return;
      sign = traySign(status);
      tray.setImage(draw(sign));
    },
    remove: () => tray.destroy(),
  };
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
