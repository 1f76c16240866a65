/**
 * A résumé while it is being changed in this window: what was typed, its undo, and its way to the
 * disk. It lives longer than the screens that show it, so that leaving one of them loses nothing.
 */
import { safe } from '@orpc/client';
import type { ResumeDetail, ResumeDraft } from '../../../shared/contract/resumes.ts';
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';
import type { Client } from '../../api/client.ts';
import {
  applyEdit,
  type Edit,
  type EditHistory,
  redo,
  startHistory,
  undo,
} from './edit-history.ts';

export type SaveState =
  /** As it is on the disk; `at`: when a draft of it was saved, null where it is a version. */
  | { readonly type: 'saved'; readonly at: number | null }
  /** Typed and not on the disk yet. */
  | { readonly type: 'saving' }
  /** Tried again by itself. */
  | { readonly type: 'failed'; readonly code: FailureCode | null }
  /** Another window has saved something else meanwhile; null: it has ended the draft. */
  | { readonly type: 'conflict'; readonly theirs: ResumeDraft | null };

export interface WorkingState {
  readonly history: EditHistory;
  /** The number of the version that the changes began with. */
  readonly base: number;
  /** Of the draft on the disk, 0: none. */
  readonly revision: number;
  readonly save: SaveState;
}

export interface WorkingCopy {
  readonly get: () => WorkingState;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly edit: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Resolves when what was typed until now is on the disk, or could not be written. */
  readonly flush: () => Promise<void>;
  /** Ends a conflict: with what this window has, or with what the other one saved. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** Takes over what the main process knows, unless there is something here that it does not. */
  readonly adopt: (detail: ResumeDetail) => void;
  /** Begins anew with what is on the disk. */
  readonly reset: (detail: ResumeDetail) => void;
}

/** The most that a crash can cost, but for the time of the write. */
export const autosaveMs = 700;
const retryMs = 2_000;

interface WorkingCopyOptions {
  readonly detail: ResumeDetail;
  readonly client: Pick<Client, 'resumes'>;
  /** Called with each draft that is on the disk. */
  readonly onSaved: (draft: ResumeDraft) => void;
  readonly now?: () => number;
}

// Over 50 lines: one state and the few acts on it, which belong together.
export function createWorkingCopy(options: WorkingCopyOptions): WorkingCopy {
  const { client, onSaved, now = Date.now } = options;
  const { id } = options.detail;
  const listeners = new Set<() => void>();
  let state = fromDetail(options.detail);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  function set(parts: Partial<WorkingState>): void {
    state = { ...state, ...parts };
    for (const onChange of listeners) onChange();
  }

  function schedule(delayMs: number): void {
    timer ??= setTimeout(() => void flush(), delayMs);
  }

  function change(history: EditHistory): void {
    if (history === state.history) return;
    // A conflict is for the user to end; what they type meanwhile is kept here.
    const isFree = state.save.type !== 'conflict';
    set({ history, ...(isFree && { save: { type: 'saving' } }) });
    if (isFree) schedule(autosaveMs);
  }

  /** One save at a time: what is typed meanwhile goes with the next. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (running) return running.then(() => (isUnsaved(state) ? flush() : undefined));
    if (!isUnsaved(state)) return Promise.resolve();
    running = saveOnce().finally(() => {
      running = null;
    });
    return running;
  }

  async function saveOnce(): Promise<void> {
    const { base, revision, history } = state;
    const { resume } = history;
    const { error, data, isDefined } = await safe(
      client.resumes.draft.save({ id, base, revision, resume }),
    );
    if (!error) {
      settle({ ...data, resume });
    } else if (isDefined && error.code === 'DRAFT_CONFLICT') {
      const { draft: theirs } = error.data;
      // Its answer was lost on the way, not the draft.
      if (theirs && isSame(theirs.resume, resume)) settle(theirs);
      else set({ save: { type: 'conflict', theirs } });
    } else {
      const code = isDefined && error.code === 'FAILED' ? error.data.code : null;
      set({ save: { type: 'failed', code } });
      schedule(retryMs);
    }
  }

  function settle(draft: ResumeDraft): void {
    const isAll =
      state.history.resume === draft.resume || isSame(state.history.resume, draft.resume);
    const save: SaveState = isAll ? { type: 'saved', at: draft.savedAt } : { type: 'saving' };
    set({ base: draft.base, revision: draft.revision, save });
    onSaved(draft);
    if (!isAll) schedule(autosaveMs);
  }

  return {
    get: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    edit: (edit) => change(applyEdit(state.history, edit, now())),
    undo: () => change(undo(state.history)),
    redo: () => change(redo(state.history)),
    flush,
    keepMine() {
      if (state.save.type !== 'conflict') return;
      set({ revision: state.save.theirs?.revision ?? 0, save: { type: 'saving' } });
      void flush();
    },
    takeTheirs() {
      const { save } = state;
      if (save.type !== 'conflict' || save.theirs === null) return;
      const { resume, base, revision, savedAt } = save.theirs;
      const past = [...state.history.past, state.history.resume];
      const history = { ...startHistory(resume), past };
      set({ history, base, revision, save: { type: 'saved', at: savedAt } });
    },
    adopt(detail) {
      if (state.save.type !== 'saved' || isKnown(state, detail)) return;
      set(fromDetail(detail));
    },
    reset(detail) {
      clearTimeout(timer);
      timer = undefined;
      set(fromDetail(detail));
    },
  };
}

function fromDetail({ draft, resume, number }: ResumeDetail): WorkingState {
  if (draft === null) {
    const history = startHistory(resume as DraftResume);
    return { history, base: number, revision: 0, save: { type: 'saved', at: null } };
  }
  const { base, revision, savedAt } = draft;
  const save = { type: 'saved', at: savedAt } as const;
  return { history: startHistory(draft.resume), base, revision, save };
}

/** No draft, though there was one here: an answer from before it, or it was ended elsewhere. */
function isKnown({ base, revision }: WorkingState, { draft, number }: ResumeDetail): boolean {
  return draft === null ? base === number : revision >= draft.revision;
}

function isUnsaved({ save }: WorkingState): boolean {
  return save.type === 'saving' || save.type === 'failed';
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
