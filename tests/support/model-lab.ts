/** The tasks that speak with models, run in the test itself against a scripted server. */

import type { TaskInput, TaskOutput } from '../../src/shared/tasks.ts';
import type { NetworkParts } from '../../src/workers/guarded-fetch/open-socket.ts';
import { systemNetwork } from '../../src/workers/guarded-fetch/open-socket.ts';
import { createModelCall } from '../../src/workers/model-call/model-call.ts';
import { createModelEmbed } from '../../src/workers/model-call/model-embed.ts';
import { createModelList } from '../../src/workers/model-call/model-list.ts';
import { afterTest } from './after-test.ts';
import {
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
} from './model-server/model-server.ts';
import { taskContext } from './task-context.ts';

type CallInput = TaskInput<'model-call'>;

/** Longer than any test takes: for what must not come of time. */
const patientMs = 60_000;

export interface CallChanges extends Partial<Omit<CallInput, 'server'>> {
  readonly server?: Partial<CallInput['server']>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
}

export interface ModelLab {
  readonly server: ModelServer;
  call(changes?: CallChanges): Promise<TaskOutput<'model-call'>>;
  list(changes?: Partial<CallInput['server']>): Promise<TaskOutput<'model-list'>>;
  embed(texts: readonly string[]): Promise<TaskOutput<'model-embed'>>;
}

export interface ModelLabOptions extends ModelServerOptions {
  /** Default: the system's, which reaches nothing but the server here. */
  readonly network?: NetworkParts;
}

/** The server ends with the test. */
export async function openModelLab(options: ModelLabOptions = {}): Promise<ModelLab> {
  const { network = systemNetwork, ...scripted } = options;
  const server = await startModelServer(scripted);
  afterTest(() => server.close());
  const call = createModelCall(network);
  const list = createModelList(network);
  const embed = createModelEmbed(network);
  const reached = {
    ...{ baseUrl: server.baseUrl, name: 'the lab', key: null, idleMs: patientMs },
    allowsPrivateHosts: false,
  };
  return {
    server,
    call({ signal, onProgress, server: changes, ...input } = {}) {
      const usual: CallInput = {
        server: { ...reached, ...changes },
        model: 'test-model',
        messages: [{ role: 'user', content: 'Say something.' }],
        answer: null,
        maxOutputTokens: 500,
      };
      return call({ ...usual, ...input }, taskContext(signal, onProgress));
    },
    list: (changes) => list({ server: { ...reached, ...changes } }, taskContext()),
    embed: (texts) => {
      return embed({ server: reached, model: 'test-model', texts: [...texts] }, taskContext());
    },
  };
}
