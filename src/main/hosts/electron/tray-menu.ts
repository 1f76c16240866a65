/** What the icon beside the clock says and offers. Pure. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Message } from '../../../shared/std/message.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { JobStatus } from './job-status.ts';
import type { Sign } from './sign.ts';

const words = {
  idle: /*i18n*/ { id: 'shell.tray.idle', message: 'Nothing to do' },
  working: /*i18n*/ { id: 'shell.tray.working', message: 'Working: {count} to do, {percent} %' },
  waiting: /*i18n*/ { id: 'shell.tray.waiting', message: 'Waiting: {count} to do' },
  paused: /*i18n*/ { id: 'shell.tray.paused', message: 'Paused: {count} to do' },
  asking: /*i18n*/ { id: 'shell.tray.asking', message: 'Needs you: {count}' },
  open: /*i18n*/ { id: 'shell.tray.open', message: 'Open Nightshift' },
  pause: /*i18n*/ { id: 'shell.tray.pause', message: 'Pause all work' },
  resume: /*i18n*/ { id: 'shell.tray.resume', message: 'Go on with all work' },
  quit: /*i18n*/ { id: 'shell.tray.quit', message: 'Quit Nightshift' },
} satisfies Record<string, Message>;

export interface TrayActs {
  readonly open: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly quit: () => void;
}

/** How the work stands, in one line: also what the icon says when it is pointed at. */
export function traySentence(status: JobStatus): string {
  const { unfinished: count, running, needsYou, progress, isPaused } = status;
  if (needsYou > 0) return toPlainText({ ...words.asking, values: { count: needsYou } });
  if (count === 0 || progress === null) return toPlainText(words.idle);
  if (isPaused) return toPlainText({ ...words.paused, values: { count } });
  // What only waits for its time or for the network is not at work.
  if (running === 0) return toPlainText({ ...words.waiting, values: { count } });
  const percent = Math.floor(progress * 100);
  return toPlainText({ ...words.working, values: { count, percent } });
}

export function traySign({ needsYou, isPaused, running }: JobStatus): Sign {
  if (needsYou > 0) return 'asking';
  if (isPaused) return 'paused';
  return running > 0 ? 'working' : 'idle';
}

export function trayMenu(status: JobStatus, acts: TrayActs): MenuItemConstructorOptions[] {
  return [
    { label: traySentence(status), enabled: false },
    { type: 'separator' },
    { label: toPlainText(words.open), click: acts.open },
    status.isPaused
      ? { label: toPlainText(words.resume), click: acts.resume }
      : { label: toPlainText(words.pause), click: acts.pause },
    { type: 'separator' },
    { label: toPlainText(words.quit), click: acts.quit },
  ];
}
