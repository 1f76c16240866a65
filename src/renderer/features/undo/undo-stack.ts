/** What the user did and can take back, the last on top. Pure. */
export interface UndoableAct {
  /** The same act offered again takes the place of the one before. */
  readonly id: string;
  /** What was done, as a sentence in the user's language: "Nora Ellingham was removed." */
  readonly title: string;
  /** Takes it back. Rejecting is told to the user. */
  readonly undo: () => unknown;
  /** Whether a line where it was done says so and offers "Undo"; it is no toast then. */
  readonly isToldInPlace?: boolean;
}

/** Nobody remembers more. */
const limit = 20;

export type UndoStack = readonly UndoableAct[];

export function pushAct(stack: UndoStack, act: UndoableAct): UndoStack {
  return [...withoutAct(stack, act.id), act].slice(-limit);
}

export function withoutAct(stack: UndoStack, id: string): UndoStack {
  return stack.some((act) => act.id === id) ? stack.filter((act) => act.id !== id) : stack;
}
