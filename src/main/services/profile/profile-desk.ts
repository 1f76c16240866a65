/**
 * What the user does with the facts of their profile. The facts are merged from the résumés when
 * they are asked for, beside the main thread; what is written is the user's word alone. Each answer
 * comes when what it tells of is on disk.
 */
import type { ProfileView } from '../../../shared/contract/profile.ts';
import {
  addFact,
  type FieldChanges,
  type NewDecision,
  removeFact,
  sayOfFact,
  wrongFields,
} from '../../../shared/domain/profile/decide.ts';
import type { SaidFields } from '../../../shared/domain/profile/decision.ts';
import type { KnownFact } from '../../../shared/domain/profile/merge-profile.ts';
import type { ProfileSection } from '../../../shared/domain/profile/section-rules.ts';
import type { ProfileFactsPort } from './profile-ports.ts';

export type Saved = { readonly revision: number } | Refusal;

export interface Refusal {
  readonly refused: 'unknown' | 'changed' | 'invalid';
  /** Those that are wrong. */
  readonly fields?: readonly string[];
}

export interface ProfileDesk {
  get(): Promise<ProfileView>;
  /** `revision` is that of the fact as the window knows it. */
  edit(id: string, revision: number, changes: FieldChanges): Promise<Saved>;
  add(
    section: ProfileSection,
    fields: SaidFields,
  ): Promise<{ readonly id: string; readonly revision: number } | Refusal>;
  setRemoved(id: string, isRemoved: boolean): Promise<Saved>;
  /** False: no such résumé. */
  leaveOut(lineId: string, isLeftOut: boolean): Promise<boolean>;
  /** Hears that the profile is another; the result ends it. */
  listen(onChange: () => void): () => void;
}

/** As often it is looked again when another write came between looking and writing. */
const TRIES = 3;

// Over 50 lines: the acts of the desk, each a few lines around one write.
export function createProfileDesk<Tx>(parts: ProfileFactsPort<Tx>): ProfileDesk {
  const { ask, decisions, leftOut, write, emit, newId } = parts;
  const listeners = new Set<() => void>();

  /** Told after the commit. */
  function tell(): void {
    for (const onChange of listeners) onChange();
  }

  /** Null: somebody else has changed it meanwhile. */
  async function keep(decision: NewDecision, revision: number): Promise<number | null> {
    const saved = await write((tx) => {
      const next = decisions.save(tx, decision, revision);
      if (next === null) return null;
      emit(tx, { type: 'profile.changed', payload: { fields: [decision.section] } });
      return next;
    });
    if (saved !== null) tell();
    return saved;
  }

  async function keepAnyhow(id: string, decide: (known: KnownFact) => NewDecision): Promise<Saved> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const known = await ask('profile-fact', { id });
      if (known === null) return { refused: 'unknown' };
      const revision = await keep(decide(known), known.fact.revision);
      if (revision !== null) return { revision };
    }
    return { refused: 'changed' };
  }

  return {
    get: () => ask('profile', {}),
    async edit(id, revision, changes) {
      const known = await ask('profile-fact', { id });
      if (known === null) return { refused: 'unknown' };
      const fields = wrongFields(known.fact.section, changes);
      if (fields.length > 0) return { refused: 'invalid', fields };
      // Said again by a window that did not hear the answer.
      if (known.fact.revision > revision && isSaid(known, changes)) {
        return { revision: known.fact.revision };
      }
      const saved = await keep(sayOfFact(known, changes), revision);
      return saved === null ? { refused: 'changed' } : { revision: saved };
    },
    async add(section, fields) {
      const wrong = section === 'contact' ? ['section'] : wrongFields(section, fields);
      if (wrong.length > 0) return { refused: 'invalid', fields: wrong };
      const id = newId();
      const revision = await keep(addFact(id, section, fields), 0);
      return revision === null ? { refused: 'changed' } : { id, revision };
    },
    setRemoved: (id, isRemoved) => keepAnyhow(id, (known) => removeFact(known, isRemoved)),
    async leaveOut(lineId, isLeftOut) {
      const isDone = await write((tx) => {
        const isKnown = leftOut.set(tx, lineId, isLeftOut);
        if (isKnown) emit(tx, { type: 'profile.changed', payload: { fields: ['sources'] } });
        return isKnown;
      });
      if (isDone) tell();
      return isDone;
    },
    listen(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

function isSaid({ decision }: KnownFact, changes: FieldChanges): boolean {
  return Object.entries(changes).every(([name, values]) => {
    const said = decision?.said[name] ?? null;
    return JSON.stringify(said) === JSON.stringify(values);
  });
}
