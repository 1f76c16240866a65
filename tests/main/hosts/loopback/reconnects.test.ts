import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, it, vi } from 'vitest';
import type { EngineListener } from '../../../../src/main/engine/recorder.ts';
import { createEventStream } from '../../../../src/main/events/event-stream.ts';
import { startLoopbackServer } from '../../../../src/main/hosts/loopback/loopback-server.ts';
import { createRouter } from '../../../../src/main/router/router.ts';
import type { contract } from '../../../../src/shared/contract/index.ts';
import { afterTest } from '../../../support/after-test.ts';
import { fakeRouterParts, idleDesk } from '../../../support/fake-router-parts.ts';
import { openSocket } from '../../../support/http-call.ts';
import { makeJob } from '../../../support/make-job.ts';
import { pageFolder } from '../../../support/page-folder.ts';
import { silentLogger } from '../../../support/silent-logger.ts';

async function serve() {
  const listeners = new Set<EngineListener>();
  const engine = {
    ...idleDesk,
    listen(listener: EngineListener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const events = createEventStream({ engine, listChangesAfter: () => [] });
  const server = await startLoopbackServer({
    router: createRouter(fakeRouterParts({ engine, events })),
    ...{ intake: { grantUpload: async () => '' }, pageFolder: pageFolder() },
    ...{ logger: silentLogger, port: 0 },
  });
  afterTest(() => server.close());
  const port = Number(new URL(server.origin).port);
  const protocols = ['nightshift', `token.${server.token}`];
  async function openWindow() {
    const socket = await openSocket(port, { protocols });
    if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
    const link = new RPCLink({ websocket: socket as never });
    const client: ContractRouterClient<typeof contract> = createORPCClient(link);
    const stream = await client.events.stream({ after: 3 });
    return { socket, next: () => stream.next() };
  }
  return { listeners, openWindow };
}

it('fifty windows that go away in the middle of events leave no listener behind', async () => {
  const { listeners, openWindow } = await serve();
  const staying = await openWindow();
  await vi.waitFor(() => expect(listeners.size).toBe(1));
  for (let round = 0; round < 50; round += 1) {
    const going = await openWindow();
    await vi.waitFor(() => expect(listeners.size).toBe(2));
    for (const listener of listeners) listener({ type: 'job.progressed', job: makeJob() });
    // Half of them close, half of them just stop being there.
    if (round % 2 === 0) going.socket.close();
    else going.socket.terminate();
    await vi.waitFor(() => expect(listeners.size).toBe(1));
  }
  await expect(staying.next()).resolves.toMatchObject({ value: { type: 'job.progressed' } });
});
