/** What is stored about models, as the services need it; `Tx` is only handed on. */
import type { Budget } from '../../../shared/domain/models/budget.ts';
import type { Consent, ConsentScope, HeldPayload } from '../../../shared/domain/models/consent.ts';
import type { ModelPrice, TokenCount } from '../../../shared/domain/models/cost.ts';
import type { ModelUse } from '../../../shared/domain/models/model-use.ts';
import type {
  CallPurpose,
  OpenCall,
  SettledCall,
} from '../../../shared/domain/models/outward-call.ts';
import type { Provider } from '../../../shared/domain/models/provider.ts';

export interface StoredProvider extends Provider {
  /** It was asked to hold a model to a schema, and does not know how. */
  readonly refusesSchema: boolean;
}

export interface NamedModel {
  readonly providerId: string;
  readonly model: string;
}

export interface ModelStore<Tx> {
  readonly providers: {
    list(): readonly StoredProvider[];
    get(id: string): StoredProvider | null;
    add(tx: Tx, provider: Provider): void;
    change(tx: Tx, provider: Provider): void;
    noteSchemaRefused(tx: Tx, id: string): void;
    remove(tx: Tx, id: string): void;
  };
  readonly choices: {
    find(use: ModelUse): NamedModel | null;
    save(tx: Tx, use: ModelUse, choice: NamedModel | null): void;
  };
  readonly prices: {
    list(): readonly (NamedModel & ModelPrice)[];
    find(priced: NamedModel): ModelPrice | null;
    save(tx: Tx, priced: NamedModel, price: ModelPrice | null): void;
  };
  readonly consents: {
    list(): readonly (ConsentScope & Consent)[];
    find(scope: ConsentScope): Consent | null;
    save(tx: Tx, scope: ConsentScope, consent: Consent | null): void;
    removeOf(tx: Tx, providerId: string): void;
  };
  readonly budget: { read(): Budget; save(tx: Tx, budget: Budget): void };
  readonly payloads: {
    get(jobId: string): HeldPayload | null;
    listJobs(scope: ConsentScope): readonly string[];
    save(tx: Tx, payload: HeldPayload): void;
  };
  /** The trail of what the user has set; nothing secret. */
  readonly audit: { note(tx: Tx, detail: Readonly<Record<string, unknown>>): void };
  readonly calls: {
    open(tx: Tx, call: OpenCall): void;
    settle(tx: Tx, call: SettledCall): void;
    spentSince(at: number): number;
    listTokens(
      purpose: CallPurpose,
      limit: number,
    ): readonly { readonly jobId: string; readonly tokens: TokenCount }[];
  };
  readonly remembered: {
    find(key: string): string | null;
    save(tx: Tx, call: { key: string; fileHash: string | null; answer: string }): void;
    forget(tx: Tx, keys: readonly string[]): void;
  };
}

/** Resolves once it is committed. */
export type Write<Tx> = <T>(work: (tx: Tx) => T) => Promise<T>;
