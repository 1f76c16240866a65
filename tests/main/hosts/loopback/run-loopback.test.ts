import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runLoopback } from '../../../../src/main/hosts/loopback/run-loopback.ts';
import type { OpenedApp } from '../../../../src/main/hosts/program.ts';
import { afterTest } from '../../../support/after-test.ts';
import { httpCall } from '../../../support/http-call.ts';
import { pageFolder } from '../../../support/page-folder.ts';
import { scriptedProgram } from '../../../support/scripted-program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const eventually = <T>(check: () => T) => vi.waitFor(check, { timeout: 20_000 });

function setup({ canShow = true } = {}) {
  const folder = temporaryFolder();
  const pages = pageFolder();

  function run(...args: string[]) {
    const said: string[] = [];
    const shown: string[] = [];
    const opened: OpenedApp[] = [];
    const stopping = new AbortController();
    const program = scriptedProgram();
    const openApp = async (dataFolder: string) => {
      const app = await program.openApp(dataFolder);
      opened.push(app);
      return app;
    };
    const code = runLoopback(
      { ...program, pageFolder: pages, openApp },
      {
        args: ['--data', 'data', ...args],
        folder,
        surroundings: { platform: 'linux', env: {}, home: folder },
        say: (line) => void said.push(line),
        async showPage(url) {
          shown.push(url);
          return canShow;
        },
        stop: stopping.signal,
      },
    );
    afterTest(() => {
      stopping.abort();
      return code;
    });
    const url = () => eventually(() => new URL(/http\S+/.exec(said.join('\n'))?.[0] ?? ''));
    return { code, said, shown, opened, url, stop: () => stopping.abort() };
  }

  return { folder, run };
}

describe('the app in a browser', () => {
  it('says where it is, shows it, and ends when told to', async () => {
    const { run } = setup();
    const { code, url, shown, stop } = run();
    const { port, href } = await url();
    await eventually(() => expect(shown).toEqual([href]));
    expect(await httpCall(Number(port), { path: '/' })).toMatchObject({ status: 200 });
    stop();
    expect(await code).toBe(0);
    await expect(httpCall(Number(port), { path: '/' })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('says so when it cannot show itself', async () => {
    const { run } = setup({ canShow: false });
    const { said } = run();
    await eventually(() => expect(said.join('\n')).toContain('No browser could be opened'));
  });

  it('opens nothing when asked not to', async () => {
    const { run } = setup();
    const { url, shown, stop, code } = run('--no-open');
    await url();
    stop();
    await code;
    expect(shown).toEqual([]);
  });

  it('shows the one that is open already', async () => {
    const { run } = setup();
    const first = run();
    await eventually(() => expect(first.shown).toHaveLength(1));
    const second = run();
    expect(await second.code).toBe(0);
    expect(second.said.join('\n')).toContain('open already');
    expect(first.shown).toHaveLength(2);
  });

  it('hands its files to the one that is open already', async () => {
    const { run, folder } = setup();
    writeFileSync(join(folder, 'cv.pdf'), '%PDF-1.7\nname: Mira\n');
    const first = run();
    await eventually(() => expect(first.shown).toHaveLength(1));
    const second = run('cv.pdf', 'gone.pdf');
    expect(await second.code).toBe(0);
    await eventually(() =>
      expect(first.opened[0]?.app.resumes.list()).toMatchObject([{ fileName: 'cv.pdf' }]),
    );
  });

  it('reads the files it is given', async () => {
    const { run, folder } = setup();
    writeFileSync(join(folder, 'cv.pdf'), '%PDF-1.7\nname: Mira\n');
    const { opened } = run('--no-open', 'cv.pdf');
    await eventually(() =>
      expect(opened[0]?.app.resumes.list()).toMatchObject([{ fileName: 'cv.pdf' }]),
    );
  });

  it.each([['--port', '70000'], ['--port', 'x'], ['--what']])(
    'does not understand %j',
    async (...args) => {
      const { run } = setup();
      const { code, said } = run(...args);
      expect(await code).toBe(2);
      expect(said.join('\n')).toContain('Usage');
    },
  );
});
