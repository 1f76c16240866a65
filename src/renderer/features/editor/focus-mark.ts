/** Brings the focus to a control by its mark: inputs bear the pointer of their field. */
export function focusMark(mark: string): boolean {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-mark]')];
  const control = marked.find(({ dataset }) => dataset.mark === mark);
  if (!control || control.matches(':disabled')) return false;
  control.focus();
  return true;
}

/** The mark of the control that has the focus. */
export function focusedMark(): string | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? (activeElement.dataset.mark ?? null) : null;
}
