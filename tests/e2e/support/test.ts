/** The test function of the browser suite: a host on a fresh folder, and a page that is watched. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { canaryKey, findTraces } from './canary.ts';
import { type HostProcess, startHost } from './host-process.ts';
import { guardPage, type PageGuard } from './page-guard.ts';

export interface RestartableHost {
  readonly dataFolder: string;
  /** The page of the host that runs now, and its process. */
  url(): string;
  pid(): number;
  inspector(): string | null;
  kill(): Promise<void>;
  /** Starts it again on the same data folder. */
  start(): Promise<void>;
}

interface Fixtures {
  /** What its Node is started with; of a file that asks for it by `test.use`. */
  readonly nodeOptions: readonly string[];
  /** Besides the environment of the tests. */
  readonly hostEnv: Readonly<Record<string, string>>;
  readonly host: RestartableHost;
  readonly guard: PageGuard;
  readonly app: AppPage;
}

export const test = base.extend<Fixtures>({
  nodeOptions: [[], { option: true }],
  hostEnv: [{ NIGHTSHIFT_SECRET_MODEL_EXAMPLE_COM: canaryKey }, { option: true }],
  host: async ({ nodeOptions, hostEnv }, use) => {
    // The app keeps backups beside its data.
    const folder = await mkdtemp(join(tmpdir(), 'nightshift-e2e-'));
    const dataFolder = join(folder, 'data');
    let running: HostProcess = await startHost(dataFolder, nodeOptions, hostEnv);
    const said = [running.said];
    await use({
      dataFolder,
      url: () => running.url,
      pid: () => running.pid,
      inspector: () => running.inspector,
      kill: () => running.kill(),
      async start() {
        running = await startHost(dataFolder, nodeOptions, hostEnv);
        said.push(running.said);
      },
    });
    await running.stop();
    const traces = await findTraces({ folder, said: said.flat() });
    expect(traces, 'where a key or a name must never stand').toEqual([]);
    await rm(folder, { recursive: true, force: true });
  },
  guard: async ({ page, host }, use) => {
    await use(await guardPage(page, host.url));
  },
  app: async ({ page, host, guard }, use) => {
    const app = new AppPage(page);
    await app.open(host.url());
    await use(app);
    // The page goes before its host does, so that it has nothing to complain about.
    await page.goto('about:blank');
    await guard.expectClean();
  },
});

export { expect } from '@playwright/test';
