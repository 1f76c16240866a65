import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { afterTest } from '../support/after-test.ts';

const owner = fileURLToPath(new URL('../support/pool-owner-child.ts', import.meta.url));

it('the process of the tasks ends with the app, however that ends and whatever it is doing', async () => {
  const app = spawn(process.execPath, [owner], { stdio: ['ignore', 'pipe', 'inherit'] });
  afterTest(() => app.kill('SIGKILL'));
  const [line] = await once(app.stdout, 'data');
  const pid = Number(String(line));
  expect(() => process.kill(pid, 0)).not.toThrow();
  app.kill('SIGKILL');
  await once(app, 'exit');
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5_000 });
});
