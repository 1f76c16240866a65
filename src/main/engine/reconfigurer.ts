/** Changes the limits of a kind while the engine works: what is claimed from then on keeps to them. */
import type { KindPolicy } from '../../shared/domain/kind-policy.ts';
import { invariant } from '../../shared/std/invariant.ts';
import type { JobDefinition } from './define-job.ts';
import type { Gate } from './gate.ts';
import { withPolicy } from './kind-policy.ts';
import type { Clock, JobStore } from './ports.ts';
import type { Recorder } from './recorder.ts';
import { createTokenBuckets } from './token-buckets.ts';

export interface Reconfigurer<Tx> {
  /**
   * `decide` may write, and says which limits hold from then on; they do once that is committed, and
   * not at all where it throws. What runs goes on under the limits it began with.
   */
  reconfigure(kind: string, decide: (tx: Tx) => KindPolicy): Promise<void>;
}

interface ReconfigurerParts<Tx> {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly clock: Clock;
  readonly declared: readonly JobDefinition<Tx>[];
  /** As they hold now; changed here only. */
  readonly definitions: Map<string, JobDefinition<Tx>>;
  readonly wake: () => void;
}

export function createReconfigurer<Tx>(parts: ReconfigurerParts<Tx>): Reconfigurer<Tx> {
  const { recorder, definitions, wake } = parts;
  const buckets = createTokenBuckets(parts);

  /** Keys that wait for their rate limit; what is left of the others is counted on. */
  function limitedKeys(kind: string): readonly string[] {
    const isLimited = (gate: Gate) => gate.kind === kind && gate.reason === 'rate-limit';
    return parts.store
      .listGates()
      .filter(isLimited)
      .flatMap(({ key }) => (key === null ? [] : [key]));
  }

  return {
    async reconfigure(kind, decide) {
      const declared = parts.declared.find((definition) => definition.kind === kind);
      invariant(declared !== undefined, `no pipeline for kind "${kind}"`);
      const next = await recorder.write((tx) => {
        const changed = withPolicy(declared, decide(tx));
        const before = definitions.get(kind);
        const whole = { from: before?.rate ?? null, to: changed.rate ?? null };
        buckets.change(tx, { kind, key: null }, whole);
        const each = { from: before?.ratePerKey ?? null, to: changed.ratePerKey ?? null };
        for (const key of limitedKeys(kind)) buckets.change(tx, { kind, key }, each);
        return changed;
      });
      definitions.set(kind, next);
      wake();
    },
  };
}
