/** Crash dumps stay on this computer: they hold what was in memory, so nobody is sent one. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronParts } from './electron-parts.ts';

const dayMs = 24 * 60 * 60_000;
/** As long as a log is kept, and no more of them than help. */
export const keptDumps = { count: 5, ageMs: 14 * dayMs } as const;

/** Must be called before Electron is ready, so that its other processes are covered too. */
export function keepCrashDumps(
  { app, crashReporter }: Pick<ElectronParts, 'app' | 'crashReporter'>,
  folder: string,
  now: number,
): void {
  pruneDumps(folder, now);
  // Electron throws for one that is not there.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: true });
}

/** Removes dumps that are old or too many; other files of the reporter are its own affair. */
export function pruneDumps(folder: string, now: number): void {
  const dumps = listDumps(folder).toSorted((a, b) => b.writtenAt - a.writtenAt);
  for (const [index, { path, writtenAt }] of dumps.entries()) {
    const isKept = index < keptDumps.count && now - writtenAt < keptDumps.ageMs;
    if (!isKept) rmSync(path, { force: true });
  }
}

function listDumps(folder: string): readonly { path: string; writtenAt: number }[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const paths = names.filter((name) => name.endsWith('.dmp')).map((name) => join(folder, name));
    return paths.map((path) => ({ path, writtenAt: statSync(path).mtimeMs }));
  } catch {
    // There is no such folder before the first start.
    return [];
  }
}
