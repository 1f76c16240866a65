/**
 * A command's access to the app: in process where nobody else owns the data folder, over the
 * owner's socket otherwise. Either may end while the command waits; it then opens the next one.
 */
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { ContractClient } from '../contract-client.ts';
import { ownDataFolder } from '../own-data-folder.ts';
import { connectToOwner } from '../owner-socket/connect-to-owner.ts';
import type { Program } from '../program.ts';
import { terminalNotifier } from './terminal-notifier.ts';

export interface Session {
  readonly client: ContractClient;
  /** Whether the jobs run in this process, and so stop with it. */
  readonly isOwner: boolean;
  /** Gives a one-use grant for a file; throws `file-missing`. */
  grantFile(path: string): Promise<string>;
  /** Aborted when the owner has gone, or when this owner is to make room for a window. */
  readonly ended: AbortSignal;
  close(): Promise<void>;
}

const patienceMs = 15_000;
/** How long a window that asked for room may take to move in. */
const courtesyMs = 5_000;
const pauseMs = 100;

/**
 * Opens the next session after `previous` (null: the first one).
 *
 * @throws AppError `data-in-use` when the folder is taken and nobody answers for 15 seconds
 */
export async function openSession(
  program: Program,
  dataFolder: string,
  previous: Session | null = null,
): Promise<Session> {
  const began = performance.now();
  const elapsedMs = () => performance.now() - began;
  while (elapsedMs() < patienceMs) {
    const asClient = await openAsClient(dataFolder);
    if (asClient !== null) return asClient;
    // Who has just made room does not take it back at once.
    const isCourteous = previous?.isOwner === true && elapsedMs() < courtesyMs;
    const asOwner = isCourteous ? null : await openAsOwner(program, dataFolder);
    if (asOwner !== null) return asOwner;
    await delay(pauseMs);
  }
  throw new AppError('data-in-use');
}

async function openAsOwner(program: Program, dataFolder: string): Promise<Session | null> {
  const ending = new AbortController();
  const onWindowWanted = () => {
    ending.abort();
    return 'yielding' as const;
  };
  const owned = await ownDataFolder(program, { dataFolder, host: 'cli', onWindowWanted });
  if (owned === null) return null;
  owned.app.deliveries.attach(terminalNotifier);
  return {
    client: createRouterClient(owned.router),
    isOwner: true,
    grantFile: async (path) => owned.app.intake.grantPath(path),
    ended: ending.signal,
    close: owned.close,
  };
}

async function openAsClient(dataFolder: string): Promise<Session | null> {
  const connection = await connectToOwner(dataFolder);
  if (connection === null) return null;
  const ending = new AbortController();
  void connection.closed.then(() => ending.abort());
  return {
    client: connection.client,
    isOwner: false,
    grantFile: (path) => connection.grantFile(path, basename(path)),
    ended: ending.signal,
    async close() {
      connection.close();
      await connection.closed;
    },
  };
}
