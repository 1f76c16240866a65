/** A draft with what was before and after it: every change can be undone and done again. */
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import { insertAt, moveAt, removeAt, setAt } from './change-tree.ts';

export type Edit =
  /** Undefined takes the field away. */
  | {
      readonly type: 'set';
      readonly pointer: string;
      readonly value: string | readonly string[] | undefined;
    }
  | {
      readonly type: 'insert';
      readonly pointer: string;
      readonly index: number;
      readonly value: unknown;
    }
  | { readonly type: 'remove'; readonly pointer: string; readonly index: number }
  | {
      readonly type: 'move';
      readonly pointer: string;
      readonly index: number;
      readonly by: number;
    };

export interface EditHistory {
  readonly resume: DraftResume;
  readonly past: readonly DraftResume[];
  readonly future: readonly DraftResume[];
  /** The field that is being typed in, and when it was last. */
  readonly typing: { readonly pointer: string; readonly at: number } | null;
}

/** Typing in one field is undone in one go until there is a pause as long as this. */
const pauseMs = 1_200;
const maxSteps = 200;

export function startHistory(resume: DraftResume): EditHistory {
  return { resume, past: [], future: [], typing: null };
}

/** @param at milliseconds since any fixed moment */
export function applyEdit(history: EditHistory, edit: Edit, at: number): EditHistory {
  const resume = changed(history.resume, edit);
  if (resume === history.resume) return history;
  const typing = edit.type === 'set' ? { pointer: edit.pointer, at } : null;
  if (typing !== null && goesOn(history, edit.pointer, at)) {
    return { ...history, resume, typing, future: [] };
  }
  const past = [...history.past, history.resume].slice(-maxSteps);
  return { resume, past, future: [], typing };
}

export function undo(history: EditHistory): EditHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const future = [history.resume, ...history.future];
  return { resume: before, past: history.past.slice(0, -1), future, typing: null };
}

export function redo(history: EditHistory): EditHistory {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { resume: after, past: [...history.past, history.resume], future, typing: null };
}

function goesOn({ typing }: EditHistory, pointer: string, at: number): boolean {
  return typing?.pointer === pointer && at - typing.at < pauseMs;
}

/** What is typed is the résumé's shape by the form that it is typed into. */
function changed(resume: DraftResume, edit: Edit): DraftResume {
  const { pointer } = edit;
  switch (edit.type) {
    case 'set':
      return setAt(resume, pointer, edit.value) as DraftResume;
    case 'insert':
      return insertAt(resume, pointer, edit) as DraftResume;
    case 'remove':
      return removeAt(resume, pointer, edit.index) as DraftResume;
    case 'move':
      return moveAt(resume, pointer, { from: edit.index, by: edit.by }) as DraftResume;
  }
}
