/** What the desks of the profile need of the store and of the engine. */
import type { ProfileView } from '../../../shared/contract/profile.ts';
import type { DomainEventFact } from '../../../shared/domain/domain-event.ts';
import type { Preferences, SearchQuery } from '../../../shared/domain/preferences.ts';
import type { Decision } from '../../../shared/domain/profile/decision.ts';
import type { KnownFact } from '../../../shared/domain/profile/merge-profile.ts';

interface Writing<Tx> {
  /** Resolves after the commit. */
  readonly write: <T>(work: (tx: Tx) => T) => Promise<T>;
  readonly emit: (tx: Tx, fact: DomainEventFact) => void;
  readonly newId: () => string;
}

/** Answers beside the main thread. */
export interface AskProfile {
  (name: 'profile', input: Record<never, never>): Promise<ProfileView>;
  (name: 'profile-fact', input: { readonly id: string }): Promise<KnownFact | null>;
}

export interface ProfileFactsPort<Tx> extends Writing<Tx> {
  readonly ask: AskProfile;
  readonly decisions: {
    /** Null when the fact is no longer at this revision. */
    save(tx: Tx, decision: Omit<Decision, 'revision'>, revision: number): number | null;
  };
  readonly leftOut: { set(tx: Tx, lineId: string, isLeftOut: boolean): boolean };
}

export interface Search {
  readonly id: string;
  readonly name: string;
  readonly query: SearchQuery;
  readonly createdAt: number;
}

export interface WishesPort<Tx> extends Writing<Tx> {
  readonly preferences: {
    get(): { readonly preferences: Preferences; readonly revision: number };
    save(tx: Tx, preferences: Preferences, revision: number): number | null;
  };
  readonly searches: {
    list(): readonly Search[];
    /** False when another one has the name. */
    save(tx: Tx, search: Omit<Search, 'createdAt'>): boolean;
    remove(tx: Tx, id: string): boolean;
  };
}
