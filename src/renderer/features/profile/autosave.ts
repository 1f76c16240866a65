/**
 * Saves what is typed by itself: a moment after the last change, one save at a time, and at once
 * where nothing may come after. It tells "saved" only of what is on disk.
 */

export type SaveState =
  /** Nothing was changed here yet. */
  | 'clean'
  | 'saving'
  | 'saved'
  /** Tried again by itself. */
  | 'failed'
  /** Another window has changed the same; this one has to begin anew. */
  | 'outdated';

export interface Autosave<T> {
  readonly get: () => SaveState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Adds to what is to be saved. */
  readonly change: (part: T) => void;
  /** Resolves when what was changed until now is on disk, or could not be saved. */
  readonly flush: () => Promise<void>;
}

/** The most that a crash can cost, but for the time of the write. */
export const autosaveMs = 600;
const retryMs = 2_000;

export interface AutosaveOptions<T> {
  /** Resolves to false when another window was faster. Throws: it was not saved. */
  readonly save: (value: T) => Promise<boolean>;
  readonly join: (earlier: T, later: T) => T;
}

export function createAutosave<T>({ save, join }: AutosaveOptions<T>): Autosave<T> {
  const listeners = new Set<() => void>();
  let state: SaveState = 'clean';
  let pending: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: SaveState): void {
    if (next === state) return;
    state = next;
    for (const onChange of listeners) onChange();
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  async function saveOnce(value: T): Promise<void> {
    pending = null;
    try {
      if (!(await save(value))) set('outdated');
      else if (pending === null) set('saved');
    } catch {
      pending = { value: pending === null ? value : join(value, (pending as { value: T }).value) };
      set('failed');
      wait(retryMs);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    await running;
    if (pending === null || running !== null || state === 'outdated') return;
    running = saveOnce(pending.value).finally(() => {
      running = null;
    });
    await running;
  }

  return {
    get: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    change(part) {
      if (state === 'outdated') return;
      pending = { value: pending === null ? part : join(pending.value, part) };
      set('saving');
      wait(autosaveMs);
    },
    flush,
  };
}
