/**
 * The one stream of events for windows: first what a client missed (or all that the tray shows),
 * then everything as it is committed. A client that reads slowly gets the newest state of each job
 * once, not every step on the way.
 */
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Engine } from '../engine/engine.ts';
import type { JobChange } from '../engine/job.ts';
import type { EngineEvent } from '../engine/recorder.ts';
import { createMergingQueue } from './merging-queue.ts';
import { toJobView } from './to-job-view.ts';

/** Jobs in a snapshot: more than the tray shows. */
const SNAPSHOT_JOBS = 200;
/** A client that missed more changes than this gets a snapshot instead. */
const MAX_CATCH_UP = 500;

/** A change of a list that has no events of its own. */
export type ListChange = Extract<AppEvent, { readonly type: 'schedules.changed' }>['type'];

export interface EventStream {
  /** Ends when `signal` is aborted. */
  subscribe(after: number | undefined, signal: AbortSignal): AsyncIterable<AppEvent>;
}

export function createEventStream<Tx>(parts: {
  readonly engine: Pick<Engine<Tx>, 'listen' | 'listJobs' | 'lastSeq'>;
  readonly listChangesAfter: (seq: number, limit: number) => readonly JobChange[] | null;
  /** Tells of changed lists; the result ends it. */
  readonly listenToLists?: (tell: (type: ListChange) => void) => () => void;
}): EventStream {
  const { engine } = parts;

  function snapshot(): AppEvent {
    const jobs = engine.listJobs(SNAPSHOT_JOBS).map(toJobView);
    return { type: 'jobs.snapshot', seq: engine.lastSeq(), jobs };
  }

  /** An opened or closed gate changes what many jobs wait for: the client is told of all at once. */
  function toAppEvent(event: EngineEvent): AppEvent {
    if (event.type === 'gates.changed') return snapshot();
    if (event.type === 'jobs.removed') return { ...event, ids: [...event.ids] };
    const job = toJobView(event.job);
    return event.type === 'job.progressed'
      ? { type: event.type, job }
      : { type: event.type, seq: event.seq, job };
  }

  function missedBy(after: number | undefined): readonly AppEvent[] {
    const changes = after === undefined ? null : parts.listChangesAfter(after, MAX_CATCH_UP);
    return changes === null ? [snapshot()] : changes.map(toAppEvent);
  }

  return {
    async *subscribe(after, signal) {
      const queue = createMergingQueue<AppEvent>(keyOf);
      // Listen before reading what was missed: the stores answer at once, so nothing falls between.
      const unlisten = engine.listen((event) => queue.push(toAppEvent(event)));
      const unlistenLists = parts.listenToLists?.((type) => queue.push({ type }));
      // Lists have no numbers: whoever comes back does not know whether they have changed.
      if (after !== undefined && unlistenLists) queue.push({ type: 'schedules.changed' });
      const stop = () => queue.close();
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      try {
        yield* missedBy(after);
        yield* queue.drain();
      } finally {
        unlisten();
        unlistenLists?.();
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

/** Events with the same key replace one another; every job's newest state is enough. */
function keyOf(event: AppEvent): string {
  if (event.type === 'jobs.snapshot' || event.type === 'jobs.removed') {
    return `${event.type}:${event.seq}`;
  }
  return 'job' in event ? event.job.id : event.type;
}
