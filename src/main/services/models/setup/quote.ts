/** What work would cost before it is begun, from what such work took before. */

import { costOf, type TokenCount } from '../../../../shared/domain/models/cost.ts';
import type { ModelUse } from '../../../../shared/domain/models/model-use.ts';
import type { ProviderReach } from '../../../../shared/domain/models/provider-reach.ts';
import type { ModelDesk } from '../model-ports.ts';
import type { ModelStore } from '../model-store.ts';
import type { Spending } from '../spending/spending.ts';

export interface Quote {
  readonly reach: ProviderReach | null;
  readonly providerName: string | null;
  readonly model: string | null;
  readonly lowMicros: number | null;
  readonly highMicros: number | null;
  /** Of how many earlier documents this was learned. */
  readonly basis: number;
  readonly affordable: number | null;
}

interface QuoteParts {
  readonly store: Pick<ModelStore<never>, 'calls' | 'prices'>;
  readonly desk: Pick<ModelDesk, 'chosen'>;
  readonly spending: Pick<Spending, 'left'>;
}

/** Calls that are looked at, the last ones. */
const MAX_CALLS = 400;
/** One document in ten takes less than the low, one in ten more than the high end. */
const LOW = 0.1;
const HIGH = 0.9;

export function createQuote({ store, desk, spending }: QuoteParts) {
  /** What each document took, with all its calls. */
  function tokensOf(use: ModelUse): readonly TokenCount[] {
    const byJob = new Map<string, TokenCount>();
    for (const { jobId, tokens } of store.calls.listTokens(use, MAX_CALLS)) {
      const { input, output } = byJob.get(jobId) ?? { input: 0, output: 0 };
      byJob.set(jobId, { input: input + tokens.input, output: output + tokens.output });
    }
    return [...byJob.values()];
  }

  return (use: ModelUse, documents: number): Quote => {
    const chosen = desk.chosen(use);
    const unknown = { lowMicros: null, highMicros: null, basis: 0, affordable: null };
    if (chosen === null) return { reach: null, providerName: null, model: null, ...unknown };
    const { reach, providerName, model } = chosen;
    const named = { reach, providerName, model };
    if (reach === 'device') return { ...named, ...unknown, lowMicros: 0, highMicros: 0 };
    const price = store.prices.find(chosen);
    const taken = price === null ? [] : tokensOf(use).map((tokens) => costOf(tokens, price));
    if (taken.length === 0) return { ...named, ...unknown };
    const costs = taken.toSorted((a, b) => a - b);
    const at = (share: number) => costs[Math.floor(share * (costs.length - 1))] ?? 0;
    const [low, high] = [at(LOW), at(HIGH)];
    const left = spending.left();
    const fits = left === null || high === 0 ? documents : Math.floor(left / high);
    return {
      ...{
        ...named,
        basis: taken.length,
        lowMicros: low * documents,
        highMicros: high * documents,
      },
      affordable: fits >= documents ? null : fits,
    };
  };
}
