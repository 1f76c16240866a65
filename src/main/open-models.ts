/** Joins language models: their tables, keys and budget, the desk that asks them, and the ledger. */
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { v7 as uuidV7 } from 'uuid';
import { providerReach } from '../shared/domain/models/provider-reach.ts';
import type { Settings } from '../shared/domain/settings.ts';
import type { Engine } from './engine/engine.ts';
import type { Clock, TaskRunner } from './engine/ports.ts';
import { createWallClock } from './engine/timetable/wall-clock.ts';
import { systemTimeZone } from './services/clock/system-time-zone.ts';
import { createModelCalls } from './services/models/asking/model-calls.ts';
import { createModelServers } from './services/models/asking/model-servers.ts';
import { createModelDesk } from './services/models/model-desk.ts';
import { createModelKeys } from './services/models/setup/model-keys.ts';
import { createModelSetup } from './services/models/setup/model-setup.ts';
import {
  createModelTrials,
  type UsualPlace,
  usualPlaces,
} from './services/models/setup/model-trials.ts';
import { createQuote } from './services/models/setup/quote.ts';
import { createLedger } from './services/models/spending/ledger.ts';
import { createSpending } from './services/models/spending/spending.ts';
import { createEnvironmentSecrets } from './services/secrets/environment-secrets.ts';
import { createSealedSecrets, type SecretCipher } from './services/secrets/secrets.ts';
import { createModelTables } from './store/models/model-tables.ts';
import type { StoreReader } from './store/reader/store-reader.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

export interface ModelOptions {
  /** The system's keyring; without one, keys are read from the environment. */
  readonly cipher?: SecretCipher | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where servers are looked for, and which addresses are this computer's own: for tests. */
  readonly places?: readonly UsualPlace[];
  readonly reachOf?: typeof providerReach;
}

interface ModelParts {
  readonly db: Database.Database;
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly tasks: Pick<TaskRunner, 'run'>;
  readonly readSettings: () => Settings;
  /** The engine, which is made after this. */
  readonly engine: () => Pick<Engine<SqliteTx>, 'write' | 'retry' | 'lookAgain' | 'noteMended'>;
  /** Tells the backups of a change. */
  readonly note: (tx: SqliteTx) => void;
  readonly options: ModelOptions;
}

export function openModels({ db, dataFolder, clock, tasks, engine, note, ...parts }: ModelParts) {
  const { cipher, env = process.env, places = usualPlaces } = parts.options;
  const store = createModelTables(db, clock);
  const environment = createEnvironmentSecrets(env);
  const secrets = cipher
    ? createSealedSecrets(cipher, join(dataFolder, 'secrets'), environment)
    : environment;
  const keys = createModelKeys(secrets);
  const servers = createModelServers(keys, parts.options.reachOf ?? providerReach);
  const newId = () => uuidV7();
  const write = <T>(work: (tx: SqliteTx) => T): Promise<T> => engine().write(work);
  const spending = createSpending({
    ...{ store, now: clock.now, wallClock: () => createWallClock(systemTimeZone()) },
  });
  const ledger = createLedger<SqliteTx>({
    ...{ store, write, spending, newId, now: clock.now },
    staysOffline: () => parts.readSettings().staysOffline,
  });
  const calls = createModelCalls<SqliteTx>({ store, write, ledger, tasks, servers });
  const desk = createModelDesk<SqliteTx>({ store, write, calls, ledger, servers });
  const setup = createModelSetup<SqliteTx>({
    ...{ store, keys, servers, spending, newId },
    write: (work) =>
      write((tx) => {
        note(tx);
        return work(tx);
      }),
    jobs: {
      retry: (id) => engine().retry(id),
      lookAgain: (reasons) => engine().lookAgain(reasons),
      noteMended: (codes, key) => engine().noteMended(codes, key),
    },
  });
  const trials = createModelTrials<SqliteTx>({ store, ledger, tasks, servers, places });
  return {
    desk,
    setup: { ...setup, ...trials, quote: createQuote({ store, desk, spending }) },
    ledger,
    /** What was called, for the window. */
    shelf: (reader: Pick<StoreReader, 'run'>) => ({
      list: store.calls.list,
      hosts: async () => ({
        ...(await reader.run('outward-hosts', {})),
        currency: store.budget.read().currency,
      }),
    }),
    /** To be told of every change of settings: what waited to go online goes on. */
    followSettings() {
      let stayed = parts.readSettings().staysOffline;
      return () => {
        const { staysOffline } = parts.readSettings();
        const isBack = stayed && !staysOffline;
        stayed = staysOffline;
        if (isBack) void engine().lookAgain(['network']);
      };
    },
  };
}
