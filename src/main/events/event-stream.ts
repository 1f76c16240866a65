/**
 * The one stream of events for windows: first what a client missed (or all that the tray shows),
 * then everything as it is committed. A client that reads slowly gets the newest state of each job
 * once, not every step on the way.
 */
import type { AppEvent, ListChange } from '../../shared/contract/events.ts';
import type { Engine } from '../engine/engine.ts';
import type { JobChange } from '../engine/job.ts';
import type { EngineEvent } from '../engine/recorder.ts';
import { createMergingQueue } from './merging-queue.ts';
import { toBatchView } from './to-batch-view.ts';
import { toJobView } from './to-job-view.ts';

/** Rows in a snapshot: more than the tray shows. */
const SNAPSHOT_ROWS = 200;
/** A client that missed more changes than this gets a snapshot instead. */
const MAX_CATCH_UP = 500;

export interface Subscription {
  /** The last sequence number that the client knows. */
  readonly after?: number | undefined;
  /** Whether jobs of batches are told of one by one, too. */
  readonly members: boolean;
}

export interface EventStream {
  /** Ends when `signal` is aborted. */
  subscribe(wanted: Subscription, signal: AbortSignal): AsyncIterable<AppEvent>;
}

export function createEventStream<Tx>(parts: {
  readonly engine: Pick<Engine<Tx>, 'listen' | 'listJobs' | 'listBatches' | 'lastSeq'>;
  readonly listChangesAfter: (seq: number, limit: number) => readonly JobChange[] | null;
  /** By its event, who tells of each list's changes; the result of listening ends it. */
  readonly lists?: { readonly [Type in ListChange]?: (onChange: () => void) => () => void };
}): EventStream {
  const { engine } = parts;
  const lists = Object.entries(parts.lists ?? {}) as [
    ListChange,
    (onChange: () => void) => () => void,
  ][];

  function snapshot(): AppEvent {
    const jobs = engine.listJobs(SNAPSHOT_ROWS).map(toJobView);
    const batches = engine.listBatches(SNAPSHOT_ROWS).map(toBatchView);
    return { type: 'jobs.snapshot', seq: engine.lastSeq(), jobs, batches };
  }

  function toAppEvent(event: EngineEvent): AppEvent {
    switch (event.type) {
      // They change what many jobs wait for: the client is told of all at once.
      case 'gates.changed':
      case 'storage.changed':
        return snapshot();
      case 'jobs.removed':
        return { ...event, ids: [...event.ids], batchIds: [...event.batchIds] };
      case 'batch.changed':
        return { ...event, batch: toBatchView(event.batch) };
      case 'job.progressed':
        return { type: event.type, job: toJobView(event.job) };
      default:
        return { type: event.type, seq: event.seq, job: toJobView(event.job) };
    }
  }

  function missedBy({ after, members }: Subscription): readonly AppEvent[] {
    const changes = after === undefined ? null : parts.listChangesAfter(after, MAX_CATCH_UP);
    if (changes === null) return [snapshot()];
    return changes.filter((change) => members || !isOfMember(change)).map(toAppEvent);
  }

  return {
    async *subscribe(wanted, signal) {
      const queue = createMergingQueue<AppEvent>(keyOf);
      // Listen before reading what was missed: the stores answer at once, so nothing falls between.
      const unlisten = engine.listen((event) => {
        if (wanted.members || !isOfMember(event)) queue.push(toAppEvent(event));
      });
      const unlistenLists = lists.map(([type, listen]) => listen(() => queue.push({ type })));
      // Lists have no numbers: whoever comes back does not know whether they have changed.
      if (wanted.after !== undefined) for (const [type] of lists) queue.push({ type });
      const stop = () => queue.close();
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      try {
        yield* missedBy(wanted);
        yield* queue.drain();
      } finally {
        unlisten();
        for (const unlistenList of unlistenLists) unlistenList();
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

function isOfMember(event: EngineEvent): boolean {
  return 'job' in event && event.job.batchId !== null;
}

/** Events with the same key replace one another; every row's newest state is enough. */
function keyOf(event: AppEvent): string {
  switch (event.type) {
    case 'jobs.snapshot':
    case 'jobs.removed':
      return `${event.type}:${event.seq}`;
    case 'batch.changed':
      return event.batch.id;
    case 'schedules.changed':
    case 'resumes.changed':
    case 'profile.changed':
    case 'settings.changed':
    case 'models.changed':
    case 'ledger.changed':
      return event.type;
    default:
      return event.job.id;
  }
}
