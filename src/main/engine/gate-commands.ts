/** Opens and closes the way for many jobs at once. */
import { type FailureCode, failureOf } from '../../shared/domain/failures.ts';
import type { HoldReason } from '../../shared/domain/job-state.ts';
import type { DeskParts } from './desk-parts.ts';
import { ALL_KINDS, failedScopeOf, type Gate, type Scope } from './gate.ts';
import type { Job } from './job.ts';
import { release } from './transitions.ts';

export interface GateCommands {
  /** Lets no job of a kind, or of any, begin until `resume`; what runs goes on. */
  pause(kind?: string): Promise<void>;
  resume(kind?: string): Promise<void>;
  /** The user has done something about what jobs of this scope were refused for. */
  letGoOn(scope: Scope): Promise<void>;
  /** The network may be there again: what waited for it is tried at once. */
  noteNetwork(): Promise<void>;
  /** What these waited for may be there again: they are tried at once. */
  lookAgain(reasons: readonly HoldReason[]): Promise<void>;
  /**
   * The user has mended what these failures were about, for all jobs or those that depend on one
   * key: they go on.
   */
  noteMended(codes: readonly FailureCode[], key?: string): Promise<void>;
  /** Why jobs do not begin. */
  listGates(): readonly Gate[];
}

export function createGateCommands<Tx>(parts: DeskParts<Tx>): GateCommands {
  const { store, recorder, clock, transitions } = parts;

  /** Jobs that an own failure holds, and for the reason that has been dealt with. */
  function waitsIn(scope: Scope, job: Job): boolean {
    const own = failedScopeOf(job);
    const isShared = job.failure !== null && failureOf(job.failure.code).isShared === true;
    return isShared && own.kind === scope.kind && own.key === scope.key;
  }

  async function lookAgain(reasons: readonly HoldReason[]): Promise<void> {
    const closed = store.listGates().filter(({ reason }) => reasons.includes(reason));
    const held = reasons.flatMap((reason) => store.listHeld(reason));
    if (closed.length + held.length === 0) return;
    await recorder.write((tx) => {
      for (const gate of closed) store.openGate(tx, gate);
      for (const job of held) transitions.apply(tx, release(job));
    });
  }

  /** What the user was asked about is dealt with: it is forgotten, and these jobs go on. */
  function letThrough(
    tx: Tx,
    { scopes, held }: { readonly scopes: readonly Scope[]; readonly held: readonly Job[] },
  ): void {
    for (const scope of scopes) {
      store.openGate(tx, { ...scope, reason: 'user' });
      store.saveStrike(tx, scope, null);
    }
    for (const job of held) transitions.apply(tx, release(job));
  }

  async function noteMended(codes: readonly FailureCode[], key?: string): Promise<void> {
    const isMeant = (code: FailureCode | undefined, scope: Scope) =>
      code !== undefined && codes.includes(code) && (key === undefined || scope.key === key);
    const closed = store
      .listGates()
      .filter((gate) => gate.reason === 'user' && isMeant(gate.code ?? undefined, gate));
    const held = store
      .listHeld('user')
      .filter((job) => isMeant(job.failure?.code, failedScopeOf(job)));
    if (closed.length + held.length === 0) return;
    await recorder.write((tx) => {
      letThrough(tx, { scopes: [...closed, ...held.map(failedScopeOf)], held });
    });
  }

  return {
    async pause(kind = ALL_KINDS) {
      const gate = { kind, key: null, reason: 'pause', until: null, code: null } as const;
      await recorder.write((tx) =>
        store.closeGate(tx, { ...gate, closedBy: 'user', closedAt: clock.now() }),
      );
    },
    async resume(kind = ALL_KINDS) {
      await recorder.write((tx) => store.openGate(tx, { kind, key: null, reason: 'pause' }));
    },
    async letGoOn(scope) {
      await recorder.write((tx) => {
        const held = store.listHeld('user').filter((job) => waitsIn(scope, job));
        letThrough(tx, { scopes: [scope], held });
      });
    },
    noteNetwork: () => lookAgain(['network']),
    lookAgain,
    noteMended,
    listGates: store.listGates,
  };
}
