/** One call of a model, paid for and remembered: what was answered before is not asked again. */
import { AppError } from '../../../../shared/domain/app-error.ts';
import { MAX_ANSWER_LENGTH } from '../../../../shared/domain/models/chat.ts';
import type { ProviderReach } from '../../../../shared/domain/models/provider-reach.ts';
import type { TaskOutput } from '../../../../shared/tasks.ts';
import type { TaskRunner } from '../../../engine/ports.ts';
import type { AskScope, ModelRequest } from '../model-ports.ts';
import type { ModelStore, StoredProvider, Write } from '../model-store.ts';
import { estimateTokens } from '../spending/estimate-tokens.ts';
import type { Ledger, PlannedCall } from '../spending/ledger.ts';
import type { ModelServers } from './model-servers.ts';
import type { JsonSchema, Question } from './question.ts';

/** The model that is asked, and how. */
export interface AskedModel {
  readonly provider: StoredProvider & { readonly reach: ProviderReach };
  readonly model: string;
  readonly isRedacted: boolean;
}

/** What is asked now: a question, or its repair. */
export interface Turn extends Pick<Question<unknown>, 'messages' | 'key'> {
  readonly request: ModelRequest<unknown>;
  readonly schema: JsonSchema;
  /** Remembered answers that are forgotten where this one is of no use, either. */
  readonly earlier: readonly string[];
  isUsable(answer: string): boolean;
}

export interface TurnAnswer {
  readonly text: string;
  readonly isRemembered: boolean;
}

export interface ModelCalls {
  plan(asked: AskedModel, turn: Pick<Turn, 'messages' | 'request'>): PlannedCall;
  /** @throws AppError `model-answer-cut`, `model-answer-unusable`, and as ledger and task do */
  answer(asked: AskedModel, turn: Turn, scope: AskScope): Promise<TurnAnswer>;
}

interface CallParts<Tx> {
  readonly store: Pick<ModelStore<Tx>, 'prices' | 'providers' | 'remembered'>;
  readonly write: Write<Tx>;
  readonly ledger: Pick<Ledger<Tx>, 'make'>;
  readonly tasks: Pick<TaskRunner, 'run'>;
  readonly servers: Pick<ModelServers, 'withKey'>;
}

type Said = TaskOutput<'model-call'>;

/** Jobs end their steps long before: this is for one that sets no limit. */
const CALL_MS = 15 * 60_000;

export function createModelCalls<Tx>(parts: CallParts<Tx>): ModelCalls {
  const { store, write, ledger, tasks, servers } = parts;

  function plan(asked: AskedModel, { messages, request }: Pick<Turn, 'messages' | 'request'>) {
    const { provider, model } = asked;
    // Pictures go as they are.
    const isRedacted = asked.isRedacted && (request.document.pages ?? []).length === 0;
    return {
      ...{ provider, model, isRedacted, purpose: request.use, jobId: request.jobId },
      tokens: estimateTokens(messages, request.maxOutputTokens),
      price: store.prices.find({ providerId: provider.id, model }),
    };
  }

  /** Of no use, it is kept as well, so that a process that dies now does not ask for it once more. */
  function remember(tx: Tx, turn: Turn, { text, finish }: Said): void {
    if (finish !== 'stop') return;
    const { key, earlier, request } = turn;
    if (earlier.length === 0 || turn.isUsable(text)) {
      store.remembered.save(tx, { key, fileHash: request.blobHash, answer: text });
    } else {
      store.remembered.forget(tx, earlier);
    }
  }

  async function send(asked: AskedModel, turn: Turn, how: AskScope & { isNative: boolean }) {
    const { messages, schema, request } = turn;
    const server = await servers.withKey(asked.provider);
    const { signal, isNative, onProgress } = how;
    const input = {
      ...{ server, model: asked.model, messages: [...messages] },
      ...{ answer: { name: request.answerName, schema, isNative } },
      maxOutputTokens: request.maxOutputTokens,
    };
    const report = (share: number) => onProgress?.(Math.round(share * MAX_ANSWER_LENGTH));
    const options = { signal, timeoutMs: CALL_MS, onProgress: report };
    return ledger.make<Said>(
      plan(asked, turn),
      () => tasks.run('model-call', input, options),
      (tx, said) => remember(tx, turn, said),
    );
  }

  async function sendAny(asked: AskedModel, turn: Turn, scope: AskScope): Promise<Said> {
    const { id, refusesSchema } = asked.provider;
    if (refusesSchema) return send(asked, turn, { ...scope, isNative: false });
    try {
      return await send(asked, turn, { ...scope, isNative: true });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'model-format-refused') throw error;
      await write((tx) => store.providers.noteSchemaRefused(tx, id));
      return send(asked, turn, { ...scope, isNative: false });
    }
  }

  return {
    plan,
    async answer(asked, turn, scope) {
      const known = store.remembered.find(turn.key);
      if (known !== null) return { text: known, isRemembered: true };
      const { text, finish } = await sendAny(asked, turn, scope);
      const values = { model: asked.model };
      if (finish === 'length') throw new AppError('model-answer-cut', { values });
      if (finish === 'refused') throw new AppError('model-answer-unusable', { values });
      return { text, isRemembered: false };
    },
  };
}
