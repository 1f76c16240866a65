const fields =
  'input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]';

/** Whether text that is pasted or dropped there belongs to a field, and not to the window. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}
