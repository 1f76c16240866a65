/** The Electron host on a fake Electron, with the real app on real disk behind it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { runElectron } from '../../src/main/hosts/electron/run-electron.ts';
import type { OpenedApp, Program } from '../../src/main/hosts/program.ts';
import { afterTest } from './after-test.ts';
import { fakeElectron } from './fake-electron.ts';
import { scriptedProgram } from './scripted-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const eventually = <T>(check: () => T) => vi.waitFor(check, { timeout: 20_000 });

interface Options {
  readonly hasTray?: boolean;
  readonly platform?: NodeJS.Platform;
  readonly isFirstInstance?: boolean;
  readonly openApp?: Program['openApp'];
}

export function createElectronLab(
  args: readonly string[] = [],
  { isFirstInstance = true, hasTray = true, platform = 'linux', openApp }: Options = {},
) {
  const fake = fakeElectron({ isFirstInstance, hasTray });
  const folder = temporaryFolder();
  const program = scriptedProgram();
  const opened: OpenedApp[] = [];
  const open: Program['openApp'] = async (dataFolder) => {
    const app = await program.openApp(dataFolder);
    opened.push(app);
    return app;
  };
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `%PDF-1.7\n${text}\n`);
    return path;
  };
  const start = () =>
    runElectron(
      fake.electron,
      { ...program, openApp: openApp ?? open },
      {
        args: ['--data', 'data', ...args],
        folder,
        surroundings: { platform, env: {}, home: folder },
        preload: '/out/preload/index.cjs',
      },
    );
  async function quit() {
    const preventDefault = vi.fn();
    fake.app.emit('before-quit', { preventDefault });
    await eventually(() => expect(fake.app.exit).toHaveBeenCalled());
    return preventDefault;
  }
  /** Starts it and waits for its window. */
  async function openWindow() {
    start();
    await eventually(() => expect(fake.windows).toHaveLength(1));
    afterTest(quit);
  }
  const labels = () => opened[0]?.app.resumes.list().map(({ fileName }) => fileName);
  const inner = () => opened[0]?.app;
  return { ...fake, folder, program, start, open: openWindow, quit, write, labels, inner };
}
