import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, it, vi } from 'vitest';
import { startLoopbackServer } from '../../../../src/main/hosts/loopback/loopback-server.ts';
import { ownDataFolder } from '../../../../src/main/hosts/own-data-folder.ts';
import type { contract } from '../../../../src/shared/contract/index.ts';
import type { Notice } from '../../../../src/shared/domain/notice.ts';
import { afterTest } from '../../../support/after-test.ts';
import { openSocket } from '../../../support/http-call.ts';
import { makeJob } from '../../../support/make-job.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { pageFolder } from '../../../support/page-folder.ts';
import { scriptedProgram } from '../../../support/scripted-program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 });

/** The real app behind the real server, on a data folder that outlives it. */
async function start(dataFolder: string) {
  const onWindowWanted = () => 'shown' as const;
  const owned = await ownDataFolder(scriptedProgram(), {
    ...{ dataFolder, host: 'loopback', onWindowWanted },
  });
  if (owned === null) throw new TypeError('the folder is taken');
  const { router, logger, app } = owned;
  const parts = { router, logger, intake: app.intake, pageFolder: pageFolder(), port: 0 };
  const server = await startLoopbackServer(parts);
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await server.close();
    await owned.close();
  };
  afterTest(close);
  const port = Number(new URL(server.origin).port);
  const protocols = ['nightshift', `token.${server.token}`];

  return {
    ...{ app, close },
    /** A browser's window, which shows what it is asked to. */
    async openWindow(isLooking: boolean) {
      const shown: Notice[] = [];
      const socket = await openSocket(port, { protocols, headers: { origin: server.origin } });
      if (typeof socket === 'number') throw new TypeError(`refused: ${socket}`);
      type Client = ContractRouterClient<typeof contract>;
      const client: Client = createORPCClient(new RPCLink({ websocket: socket as never }));
      const ending = new AbortController();
      const stream = await client.notices.stream({ isLooking }, { signal: ending.signal });
      void (async () => {
        for await (const notice of stream) {
          shown.push(notice);
          await client.notices.delivered({ id: notice.id });
        }
      })().catch(() => {});
      await eventually(() => expect(app.notices.isUserLooking()).not.toBeNull());
      return { shown, leave: () => ending.abort(), lose: () => socket.terminate() };
    },
    /** A job of a minute comes to its end. */
    finish: (number: number) =>
      app.engine.write((tx) => {
        const entity = { type: 'resume', id: numberedId(7) } as const;
        const finishedAt = Date.now();
        const times = { createdAt: finishedAt - 60_000, finishedAt };
        const job = makeJob({ id: numberedId(number), state: 'completed', entity, ...times });
        app.deliveries.onJobEnded(tx, job);
      }),
    /** Something else happens that the app looks up for. */
    stir: () => app.engine.pause(),
  };
}

describe('a window in a browser', () => {
  it('shows what ended while it was hidden, and nobody shows it again', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const first = await start(dataFolder);
    const [hidden, other] = [await first.openWindow(false), await first.openWindow(false)];
    await first.finish(1);
    await first.stir();
    await eventually(() => expect(hidden.shown.length + other.shown.length).toBe(1));
    await first.close();
    const second = await start(dataFolder);
    const later = await second.openWindow(false);
    await second.finish(2);
    await second.stir();
    await eventually(() => expect(later.shown).toHaveLength(1));
    expect([...hidden.shown, ...other.shown, ...later.shown].map(({ done }) => done)).toEqual([
      1, 1,
    ]);
    expect(later.shown[0]?.id).not.toBe([...hidden.shown, ...other.shown][0]?.id);
  });

  it('shows at the next start what nobody was there to show', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const first = await start(dataFolder);
    await first.finish(1);
    await first.finish(2);
    await first.close();
    const second = await start(dataFolder);
    const window = await second.openWindow(false);
    await eventually(() => expect(window.shown).toMatchObject([{ done: 2, entity: null }]));
  });

  it('that the user looks at ends the matter', async () => {
    const { finish, openWindow, app, stir } = await start(join(temporaryFolder(), 'data'));
    const hidden = await openWindow(false);
    const seen = await openWindow(true);
    await eventually(() => expect(app.notices.isUserLooking()).toBe(true));
    await finish(1);
    await stir();
    seen.leave();
    await eventually(() => expect(app.notices.isUserLooking()).toBe(false));
    await finish(2);
    await stir();
    await eventually(() => expect(hidden.shown).toHaveLength(1));
    expect(hidden.shown[0]).toMatchObject({ done: 1 });
  });

  it('that is gone is no longer counted', async () => {
    const { openWindow, app } = await start(join(temporaryFolder(), 'data'));
    const window = await openWindow(true);
    window.lose();
    await eventually(() => expect(app.notices.isUserLooking()).toBeNull());
  });
});
