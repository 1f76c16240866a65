/**
 * The whole way of a model's call, from the job to the socket: real store, engine and desk on the
 * test's clock, the real task, and a scripted server. A server elsewhere is reached by a name that
 * the test resolves; every connection ends at the scripted server.
 */
import type { NetworkParts } from '../../../src/workers/guarded-fetch/open-socket.ts';
import { systemNetwork } from '../../../src/workers/guarded-fetch/open-socket.ts';
import { createModelCall } from '../../../src/workers/model-call/model-call.ts';
import { afterTest } from '../after-test.ts';
import { createModelDeskLab } from '../model-desk-lab.ts';
import { type ChatScript, startModelServer } from '../model-server/model-server.ts';
import { taskContext } from '../task-context.ts';

export interface ModelFaultOptions {
  readonly chat?: ChatScript;
  /** Default: elsewhere. */
  readonly isDevice?: boolean;
  readonly isTls?: boolean;
  /** In place of what a server is given: for tests that wait for its silence. */
  readonly idleMs?: number;
  readonly random?: () => number;
}

export async function openModelFaults(options: ModelFaultOptions = {}) {
  const server = await startModelServer(options.chat === undefined ? {} : { chat: options.chat });
  afterTest(() => server.close());
  const lab = await createModelDeskLab({}, options.random);
  const world = { isOnline: true };
  const network: NetworkParts = {
    async resolve() {
      if (!world.isOnline) throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
      return ['203.0.113.7'];
    },
    openSocket: ({ port, isTls }) =>
      systemNetwork.openSocket({ host: '127.0.0.1', addresses: ['127.0.0.1'], port, isTls }),
  };
  const task = createModelCall(network);
  /** When each call began, by the test's clock, and what its server was given. */
  const begun: { readonly at: number; readonly idleMs: number }[] = [];
  lab.world.script = (call, _number, signal) => {
    begun.push({ at: lab.clock.now(), idleMs: call.server.idleMs });
    const idleMs = options.idleMs ?? call.server.idleMs;
    return task({ ...call, server: { ...call.server, idleMs } }, taskContext(signal));
  };
  const host = options.isDevice === true ? '127.0.0.1' : 'models.example.org';
  const scheme = options.isTls === true ? 'https' : 'http';
  await lab.choose({
    ...{ type: 'compatible', name: 'the lab', allowsPrivateHosts: false },
    baseUrl: `${scheme}://${host}:${server.port}/v1`,
  });

  /** Real sockets take turns of the real loop; the clock stands still meanwhile. */
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await lab.settle();
  }
  const isResting = (id: string) => {
    const { state } = lab.job(id);
    return state !== 'running' && (state !== 'pending' || lab.job(id).failure !== null);
  };

  return {
    ...{ ...lab, server, begun, until, net: world },
    /** Begins a job; resolves when its first try has ended, whatever that came to. */
    async tryJob(text?: string) {
      const id = await lab.addJob(text);
      await until(() => isResting(id));
      return lab.job(id);
    },
    /** Moves the clock on until a call more has begun and ended; null: none in so many milliseconds. */
    async nextCall(id: string, withinMs: number): Promise<number | null> {
      const known = begun.length;
      const from = lab.clock.now();
      const stepMs = Math.max(1, Math.ceil(withinMs / 200));
      while (begun.length === known) {
        if (lab.clock.now() - from > withinMs) return null;
        await lab.clock.advance(stepMs);
      }
      await until(() => lab.job(id).state !== 'running');
      return (begun.at(-1)?.at ?? 0) - from;
    },
    remembered: () => Number(lab.db.prepare('SELECT count(*) FROM remembered_call').pluck().get()),
  };
}
