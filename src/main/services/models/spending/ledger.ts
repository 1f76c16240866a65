/**
 * Makes calls to somewhere outside of the app, each with its line in the ledger: what it may cost is
 * reserved with the line before anything is sent, and settled after. A line that its process left
 * open counts as what it was estimated at.
 */
import { AppError } from '../../../../shared/domain/app-error.ts';
import type { FailureCode } from '../../../../shared/domain/failures.ts';
import { costOf, type ModelPrice, type TokenCount } from '../../../../shared/domain/models/cost.ts';
import type { CallPurpose, SettledCall } from '../../../../shared/domain/models/outward-call.ts';
import type { ProviderReach } from '../../../../shared/domain/models/provider-reach.ts';
import { createListeners, type Listeners } from '../../settings/listeners.ts';
import type { ModelStore, Write } from '../model-store.ts';
import { isFreeFailure } from './is-free-failure.ts';
import type { Spending } from './spending.ts';

export interface PlannedCall {
  readonly provider: {
    readonly name: string;
    readonly baseUrl: string;
    readonly reach: ProviderReach;
  };
  readonly purpose: CallPurpose;
  readonly model: string | null;
  readonly jobId: string | null;
  readonly isRedacted: boolean;
  /** At most; null: what it asks for costs nothing, such as a list of models. */
  readonly tokens: TokenCount | null;
  /** Null: nobody knows. */
  readonly price: ModelPrice | null;
}

export interface CallResult {
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** Null: the server did not count. */
  readonly tokens: TokenCount | null;
}

export interface Ledger<Tx> extends Pick<Listeners, 'listen'> {
  /**
   * `alsoWrite` is part of the transaction that settles the call.
   *
   * @throws AppError `switched-offline`, `model-price-missing`, `budget-used-up`, and what `send` does
   */
  make<R extends CallResult>(
    call: PlannedCall,
    send: () => Promise<R>,
    alsoWrite?: (tx: Tx, result: R) => void,
  ): Promise<R>;
  /** What a call may cost in millionths of the currency unit; null: nobody knows. */
  estimate(call: Pick<PlannedCall, 'provider' | 'tokens' | 'price'>): number | null;
}

interface LedgerParts<Tx> {
  readonly store: Pick<ModelStore<Tx>, 'calls'>;
  readonly write: Write<Tx>;
  readonly spending: Pick<Spending, 'requireRoom'>;
  readonly now: () => number;
  /** UUIDv7. */
  readonly newId: () => string;
  readonly staysOffline: () => boolean;
}

export function createLedger<Tx>(parts: LedgerParts<Tx>): Ledger<Tx> {
  const { store, write, spending, now } = parts;
  const listeners = createListeners();

  async function open(call: PlannedCall): Promise<string> {
    const { provider, purpose, model, jobId, isRedacted } = call;
    const id = parts.newId();
    const costMicros = estimate(call);
    await write((tx) => {
      spending.requireRoom(costMicros, model ?? provider.name);
      store.calls.open(tx, {
        ...{ id, purpose, model, jobId, isRedacted, costMicros, startedAt: now(), bytesOut: 0 },
        ...{ host: new URL(provider.baseUrl).host, reach: provider.reach },
        providerName: provider.name,
      });
    });
    listeners.tell();
    return id;
  }

  async function settle(call: SettledCall, alsoWrite: (tx: Tx) => void): Promise<void> {
    await write((tx) => {
      store.calls.settle(tx, call);
      alsoWrite(tx);
    });
    listeners.tell();
  }

  return {
    listen: listeners.listen,
    estimate,
    async make(call, send, alsoWrite = () => {}) {
      if (call.provider.reach === 'elsewhere' && parts.staysOffline()) {
        throw new AppError('switched-offline');
      }
      const id = await open(call);
      const result = await send().catch(async (error: unknown) => {
        await settle({ id, endedAt: now(), ...afterFailure(call, error) }, () => {});
        throw error;
      });
      await settle({ id, endedAt: now(), ...afterSuccess(call, result) }, (tx) =>
        alsoWrite(tx, result),
      );
      return result;
    },
  };
}

function estimate({ provider, tokens, price }: Pick<PlannedCall, 'provider' | 'tokens' | 'price'>) {
  if (provider.reach === 'device' || tokens === null) return 0;
  return price === null ? null : costOf(tokens, price);
}

type Ending = Omit<SettledCall, 'id' | 'endedAt'>;

function afterSuccess(call: PlannedCall, { bytesOut, bytesIn, tokens }: CallResult): Ending {
  const isCounted = tokens !== null || call.tokens === null || call.provider.reach === 'device';
  const costMicros = estimate({ ...call, tokens: tokens ?? call.tokens });
  return { bytesOut, bytesIn, tokens, costMicros, isEstimate: !isCounted, code: null };
}

/** Where it is not known that nothing came of it, what it was estimated at counts as spent. */
function afterFailure(call: PlannedCall, error: unknown): Ending {
  const known = error instanceof AppError ? error : null;
  const code: FailureCode | null = known?.code ?? null;
  const { bytesOut = 0, bytesIn = 0 } = known?.traffic ?? {};
  const isFree = code !== null && isFreeFailure(code, known?.traffic?.bytesOut);
  const costMicros = isFree ? 0 : estimate(call);
  return {
    bytesOut,
    bytesIn,
    tokens: null,
    costMicros,
    isEstimate: !isFree && costMicros !== 0,
    code,
  };
}
