/** What can be seen of the app outside of its window: tray icon, dock, taskbar; and sleep held off. */
import type { App } from '../../app.ts';
import type { ElectronParts } from './electron-parts.ts';
import { followJobs } from './follow-jobs.ts';
import type { MainWindow } from './main-window.ts';
import { createSleepBlocker } from './sleep-blocker.ts';
import { createTaskbar } from './taskbar.ts';
import { createTrayIcon } from './tray-icon.ts';

interface ShellIconsParts {
  readonly engine: App['engine'];
  readonly window: MainWindow;
  readonly platform: NodeJS.Platform;
}

export interface ShellIcons {
  /** Whether the app can be reached without its window. */
  readonly hasTray: boolean;
  stop(): void;
}

export function showShellIcons(
  electron: ElectronParts,
  { engine, window, platform }: ShellIconsParts,
): ShellIcons {
  const acts = {
    open: () => window.show(),
    pause: () => void engine.pause(),
    resume: () => void engine.resume(),
    quit: () => electron.app.quit(),
  };
  const tray = createTrayIcon(electron, { platform, acts });
  const showTaskbar = createTaskbar(electron, { platform, window: window.current });
  const blocker = createSleepBlocker(electron);
  const unfollow = followJobs(engine, (status) => {
    tray?.show(status);
    showTaskbar(status);
    blocker.show(status);
  });
  return {
    hasTray: tray !== null,
    stop() {
      unfollow();
      blocker.stop();
      tray?.remove();
    },
  };
}
