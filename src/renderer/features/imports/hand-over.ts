/** Hands files over to the main process: few of them one by one, many of them as one batch. */
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';
import { mapInParallel } from '../../../shared/std/map-in-parallel.ts';
import type { Client } from '../../api/client.ts';
import type { Connection } from '../../api/connection.ts';
import { toPortions } from './portions.ts';

export interface GivenFile {
  readonly key: string;
  readonly file: File;
}

interface Granted {
  readonly place: number;
  readonly key: string;
  readonly grant: string;
}

interface HandOverParts {
  readonly client: { readonly imports: Pick<Client['imports'], 'start'> };
  readonly connection: Pick<Connection, 'grantFile' | 'grantFiles'>;
  /** The files are with the main process, and wait there for the others of their batch. */
  readonly onReceived: (keys: readonly string[]) => void;
  readonly onRefused: (key: string, code: FailureCode) => void;
  /** What became of files, by key. */
  readonly onTold: (told: ReadonlyMap<string, ImportOutcome>) => void;
}

/** Portions handed over side by side; the disk is the limit, not the line. */
const handsCount = 4;
/** As many at most, each file is queued as soon as it is there; more of them become one batch. */
const singlesLimit = 10;
/** As many as one call takes. */
const callLimit = 10_000;
/** Grants live for ten minutes: what has been received by then is not kept waiting for the rest. */
const patienceMs = 5 * 60_000;

/** Resolves when every file is on disk as a job or has been refused. */
export async function handOver(files: readonly GivenFile[], parts: HandOverParts): Promise<void> {
  const perCall = files.length > singlesLimit ? callLimit : 1;
  const isBatch = perCall > 1;
  let granted: Granted[] = [];
  let since = Date.now();

  async function queue(): Promise<void> {
    // In the order in which they were given, not in which they arrived.
    const ready = granted.toSorted((a, b) => a.place - b.place);
    granted = ready.slice(perCall);
    since = Date.now();
    if (ready.length > 0) await queueGranted(ready.slice(0, perCall), parts);
  }

  const placed = files.map((given, place): PlacedFile => ({ ...given, place }));
  await mapInParallel(toPortions(placed, singlesLimit + 1), handsCount, async (portion) => {
    const received = await receivePortion(portion, parts);
    granted.push(...received);
    if (isBatch) parts.onReceived(received.map(({ key }) => key));
    if (granted.length >= perCall || Date.now() - since > patienceMs) await queue();
  });
  await queue();
}

interface PlacedFile extends GivenFile {
  readonly place: number;
}

/** Those that came through; where they do not together, each alone, so that one fails alone. */
async function receivePortion(
  portion: readonly PlacedFile[],
  { connection, onRefused }: HandOverParts,
): Promise<readonly Granted[]> {
  const files = portion.map(({ file }) => file);
  const grants = files.length > 1 ? await connection.grantFiles(files).catch(() => []) : [];
  const received: Granted[] = [];
  for (const [at, { place, key, file }] of portion.entries()) {
    try {
      const grant = grants[at] ?? (await connection.grantFile(file));
      received.push({ place, key, grant });
    } catch (error) {
      onRefused(key, toFailureCode(error));
    }
  }
  return received;
}

async function queueGranted(
  granted: readonly Granted[],
  { client, onTold, onRefused }: HandOverParts,
): Promise<void> {
  try {
    const { outcomes } = await client.imports.start({ grants: granted.map(({ grant }) => grant) });
    const told = granted.flatMap(({ key }, index) => {
      const outcome = outcomes[index];
      return outcome ? [[key, outcome] as const] : [];
    });
    onTold(new Map(told));
  } catch (error) {
    for (const { key } of granted) onRefused(key, toFailureCode(error));
  }
}

/** What a file that could not even be handed over is told as. */
function toFailureCode(error: unknown): FailureCode {
  if (error instanceof AppError) return error.code;
  // The browser's own word for a file that it may not or can no longer read.
  const isUnreadable = error instanceof DOMException && error.name === 'NotReadableError';
  return isUnreadable ? 'file-missing' : 'internal-error';
}
