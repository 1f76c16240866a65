/** Asks models for pipelines: with the user's consent, within their budget, and held to a form. */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { Consent } from '../../../shared/domain/models/consent.ts';
import type { ModelUse } from '../../../shared/domain/models/model-use.ts';
import type { AskedModel, ModelCalls, Turn } from './asking/model-calls.ts';
import type { ModelServers } from './asking/model-servers.ts';
import { toPlainPayload } from './asking/plain-payload.ts';
import { createQuestion, type Question } from './asking/question.ts';
import type { AskScope, ModelAnswer, ModelDesk, ModelRequest } from './model-ports.ts';
import type { ModelStore, Write } from './model-store.ts';
import type { Ledger } from './spending/ledger.ts';

interface ModelDeskParts<Tx> {
  readonly store: Pick<ModelStore<Tx>, 'choices' | 'consents' | 'payloads' | 'providers'>;
  readonly write: Write<Tx>;
  readonly calls: ModelCalls;
  readonly ledger: Pick<Ledger<Tx>, 'estimate'>;
  readonly servers: Pick<ModelServers, 'reachOf' | 'concurrencyKeyOf'>;
}

type Chosen = Omit<AskedModel, 'isRedacted'>;

/** What is sent to this computer is sent to nobody. */
const ownConsent: Consent = { isAllowed: true, isRedacted: false };

export function createModelDesk<Tx>(parts: ModelDeskParts<Tx>): ModelDesk {
  const { store, write, calls, servers } = parts;

  function find(use: ModelUse): Chosen | null {
    const choice = store.choices.find(use);
    const provider = choice && store.providers.get(choice.providerId);
    if (!provider) return null;
    return {
      model: choice.model,
      provider: { ...provider, reach: servers.reachOf(provider.baseUrl) },
    };
  }

  function consentTo({ provider }: Chosen, use: ModelUse): Consent | null {
    if (provider.reach === 'device') return ownConsent;
    return store.consents.find({ providerId: provider.id, use });
  }

  /** Keeps what would be sent, for the user to look at. */
  async function askUser(chosen: Chosen, request: ModelRequest<unknown>): Promise<never> {
    const { provider, model } = chosen;
    const forms = [false, true].map((isRedacted) =>
      createQuestion(request, { ...chosen, baseUrl: provider.baseUrl, isRedacted }),
    );
    const [plain, redacted] = forms as [Question<unknown>, Question<unknown>];
    const planned = calls.plan({ ...chosen, isRedacted: false }, { ...plain, request });
    await write((tx) =>
      store.payloads.save(tx, {
        ...{ jobId: request.jobId, providerId: provider.id, use: request.use, model },
        ...{ plain: toPlainPayload(plain.messages), redacted: toPlainPayload(redacted.messages) },
        redactedCount: redacted.redactedCount,
        imageCount: request.document.pages?.length ?? 0,
        estimateMicros: parts.ledger.estimate(planned),
      }),
    );
    const server = new URL(provider.baseUrl).host;
    throw new AppError('model-consent-needed', { values: { server } });
  }

  async function askModel<T>(asked: AskedModel, request: ModelRequest<T>, scope: AskScope) {
    const { provider, model } = asked;
    const question = createQuestion(request, { ...asked, baseUrl: provider.baseUrl });
    const isUsable = (said: string) => question.read(said).problem === null;
    const turn: Turn = {
      ...{ request, messages: question.messages, key: question.key, schema: question.schema },
      ...{ earlier: [], isUsable },
    };
    const first = await calls.answer(asked, turn, scope);
    const reading = question.read(first.text);
    if (reading.problem === null) return { ...first, value: reading.value, question };
    const repair = question.repair(first.text, reading.problem);
    const second = await calls.answer(
      asked,
      { ...turn, ...repair, earlier: [question.key] },
      scope,
    );
    const again = question.read(second.text);
    if (again.problem !== null) throw new AppError('model-answer-unusable', { values: { model } });
    const isRemembered = first.isRemembered && second.isRemembered;
    return { isRemembered, value: again.value, question };
  }

  async function ask<T>(chosen: Chosen, request: ModelRequest<T>, scope: AskScope) {
    const { provider, model } = chosen;
    const consent = consentTo(chosen, request.use) ?? (await askUser(chosen, request));
    if (!consent.isAllowed) {
      const server = new URL(provider.baseUrl).host;
      throw new AppError('model-consent-refused', { values: { server } });
    }
    const { isRedacted } = consent;
    const { value, isRemembered, question } = await askModel(
      { ...chosen, isRedacted },
      request,
      scope,
    );
    const { hiddenCharacters } = question;
    return { value, model, providerName: provider.name, isRemembered, hiddenCharacters };
  }

  return {
    chosen(use) {
      const found = find(use);
      if (found === null || consentTo(found, use)?.isAllowed === false) return null;
      const { provider, model } = found;
      const { id: providerId, name: providerName, reach } = provider;
      const concurrencyKey = servers.concurrencyKeyOf(provider);
      return { providerId, providerName, model, reach, concurrencyKey };
    },
    async ask<T>(request: ModelRequest<T>, scope: AskScope): Promise<ModelAnswer<T>> {
      const chosen = find(request.use);
      if (chosen === null) throw new AppError('model-none');
      try {
        return await ask(chosen, request, scope);
      } catch (error) {
        throw withGateKey(error, servers.concurrencyKeyOf(chosen.provider));
      }
    },
  };
}

/** What is missing is missing for all that ask this provider, and for nobody else. */
function withGateKey(error: unknown, gateKey: string): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, values, retryAfter, traffic } = error;
  const known = { ...(retryAfter !== undefined && { retryAfter }), ...(traffic && { traffic }) };
  return new AppError(code, { values, gateKey, ...known, cause: error });
}
