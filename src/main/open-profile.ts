/** Joins the profile: the user's word in the store, and the merge beside the main thread. */
import type Database from 'better-sqlite3';
import { v7 as uuidV7 } from 'uuid';
import type { Desk } from './engine/desk.ts';
import type { DomainEvents } from './engine/domain-events/domain-events.ts';
import type { Clock, Logger } from './engine/ports.ts';
import { createProfileDesk } from './services/profile/profile-desk.ts';
import type { AskProfile } from './services/profile/profile-ports.ts';
import { createWishesDesk } from './services/profile/wishes-desk.ts';
import { unpackedFile } from './services/task-pool/unpacked-file.ts';
import { createPreferenceTable } from './store/preference-table.ts';
import { createProfileDecisionTable } from './store/profile-decision-table.ts';
import { createProfileLeftOutTable } from './store/profile-left-out-table.ts';
import { createStoreReader } from './store/reader/store-reader.ts';
import { createSavedSearchTable } from './store/saved-search-table.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

interface ProfileOptions {
  readonly db: Database.Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The module of the reader's thread; from source by default. */
  readonly readerEntry: URL | undefined;
  readonly write: Desk<SqliteTx>['write'];
  readonly emit: DomainEvents<SqliteTx>['emit'];
}

export function openProfile({ db, clock, logger, readerEntry, write, emit }: ProfileOptions) {
  const entryFile = readerEntry && unpackedFile(readerEntry);
  // A reader of its own, started by the first question: a check of the whole database may keep the
  // other one busy for minutes, and the user who types here does not wait for that.
  const reader = createStoreReader({ db, clock, logger, ...(entryFile && { entryFile }) });
  const writing = { write, emit, newId: () => uuidV7() };
  const profile = createProfileDesk({
    ...{ ...writing, ask: reader.run as AskProfile },
    decisions: createProfileDecisionTable(db, clock),
    leftOut: createProfileLeftOutTable(db, clock),
  });
  const wishes = createWishesDesk({
    ...{ ...writing, preferences: createPreferenceTable(db, clock) },
    searches: createSavedSearchTable(db, clock),
  });
  return {
    ...{ profile, wishes, close: reader.close },
    /** Hears of changes of either. */
    listen(onChange: () => void) {
      const unlisten = [profile.listen(onChange), wishes.listen(onChange)];
      return () => {
        for (const end of unlisten) end();
      };
    },
  };
}
