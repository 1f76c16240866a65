/** What dock and taskbar show of the work. Nothing ever bounces or flashes. */
import type { BrowserWindow } from 'electron';
import type { Message } from '../../../shared/std/message.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { JobStatus } from './job-status.ts';
import { drawSign } from './sign.ts';

type Bar = readonly [progress: number, options?: Electron.ProgressBarOptions];

const noBar: Bar = [-1];
const needsYou: Message = /*i18n*/ { id: 'shell.needs-you', message: 'Something needs you' };

/**
 * The bar of a window's icon: one an app in the dock, one a window in the taskbar of Windows. Null:
 * none, as Linux has no such thing that works everywhere.
 */
export function toBar({ progress, isPaused }: JobStatus, platform: NodeJS.Platform): Bar | null {
  if (platform !== 'darwin' && platform !== 'win32') return null;
  if (progress === null) return noBar;
  if (platform === 'darwin') return isPaused ? noBar : [progress];
  return [progress, { mode: isPaused ? 'paused' : 'normal' }];
}

/** Shows each status on the icon of the window that there is. */
export function createTaskbar(
  { app, nativeImage }: Pick<ElectronParts, 'app' | 'nativeImage'>,
  {
    platform,
    window,
  }: { readonly platform: NodeJS.Platform; readonly window: () => BrowserWindow | null },
): (status: JobStatus) => void {
  let counted = 0;
  return function show(status) {
    const bar = toBar(status, platform);
    if (bar !== null) window()?.setProgressBar(...bar);
    if (status.needsYou === counted) return;
    counted = status.needsYou;
    if (platform !== 'win32') {
      app.setBadgeCount(counted);
      return;
    }
    // Windows has no numbers on icons: a sign that something waits.
    const sign = counted > 0 ? drawSign(nativeImage, 'dot') : null;
    window()?.setOverlayIcon(sign, counted > 0 ? toPlainText(needsYou) : '');
  };
}
