/** What the user has set about the jobs of each kind; a change holds for what is claimed after it. */
import type {
  KindPolicy,
  KindPolicyChanges,
  KindPolicyName,
} from '../../../shared/domain/kind-policy.ts';
import { createListeners } from './listeners.ts';

export interface DeclaredKind {
  readonly kind: string;
  readonly isHousekeeping: boolean;
  /** What holds until the user sets something else. */
  readonly policy: KindPolicy;
}

export interface KindSettings {
  readonly kind: string;
  readonly isHousekeeping: boolean;
  /** What holds now. */
  readonly policy: KindPolicy;
  readonly defaults: KindPolicy;
  /** What the user has set. */
  readonly changed: readonly KindPolicyName[];
  /** What cannot be set. */
  readonly fixed: readonly KindPolicyName[];
}

export type KindRefusal = 'unknown' | 'fixed';

export interface KindPolicyDesk {
  list(): readonly KindSettings[];
  set(kind: string, changes: KindPolicyChanges): Promise<KindSettings | KindRefusal>;
  /** Gives these their default again; without names all of them. */
  reset(kind: string, names?: readonly KindPolicyName[]): Promise<KindSettings | KindRefusal>;
  listen(onChange: () => void): () => void;
}

export interface KindPolicyStore<Tx> {
  read(kind: string): KindPolicyChanges;
  save(tx: Tx, kind: string, changes: KindPolicyChanges): void;
  remove(tx: Tx, kind: string, names: readonly KindPolicyName[]): void;
}

interface KindPolicyParts<Tx> {
  readonly declared: readonly DeclaredKind[];
  readonly table: KindPolicyStore<Tx>;
  /** Writes, and has the engine keep to what `decide` gives. */
  readonly apply: (kind: string, decide: (tx: Tx) => KindPolicy) => Promise<void>;
}

/** The program's own affairs have no steps that last, and run one at a time, as soon as they are due. */
const fixedOfHousekeeping: readonly KindPolicyName[] = [
  'concurrency',
  'perMinute',
  'stepTimeoutMs',
];

/** By kind, where the user has set something: for the start of the engine. */
export function storedPolicies(
  declared: readonly DeclaredKind[],
  table: Pick<KindPolicyStore<never>, 'read'>,
): ReadonlyMap<string, KindPolicy> {
  const stored = declared.map(({ kind, policy }) => [kind, policy, table.read(kind)] as const);
  const changed = stored.filter(([, , changes]) => Object.keys(changes).length > 0);
  return new Map(changed.map(([kind, policy, changes]) => [kind, { ...policy, ...changes }]));
}

export function createKindPolicies<Tx>(parts: KindPolicyParts<Tx>): KindPolicyDesk {
  const { declared, table, apply } = parts;
  const listeners = createListeners();

  function toSettings({ kind, isHousekeeping, policy: defaults }: DeclaredKind): KindSettings {
    const changes = table.read(kind);
    return {
      ...{ kind, isHousekeeping, defaults, policy: { ...defaults, ...changes } },
      changed: Object.keys(changes) as KindPolicyName[],
      fixed: isHousekeeping ? fixedOfHousekeeping : [],
    };
  }

  async function change(kind: string, work: (tx: Tx, known: KindSettings) => void) {
    const found = declared.find((one) => one.kind === kind);
    if (found === undefined) return 'unknown';
    await apply(kind, (tx) => {
      work(tx, toSettings(found));
      return { ...found.policy, ...table.read(kind) };
    });
    listeners.tell();
    return toSettings(found);
  }

  return {
    list: () => declared.map(toSettings),
    async set(kind, changes) {
      const found = declared.find((one) => one.kind === kind);
      const fixed: readonly string[] = found ? toSettings(found).fixed : [];
      if (Object.keys(changes).some((name) => fixed.includes(name))) return 'fixed';
      return change(kind, (tx) => table.save(tx, kind, changes));
    },
    reset: (kind, names) =>
      change(kind, (tx, { changed }) => table.remove(tx, kind, names ?? changed)),
    listen: listeners.listen,
  };
}
