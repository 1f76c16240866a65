/** Which shortcuts may be heard where the focus is: none that would be letters or a dialog's own. */
import { isSingleKey, type Shortcut } from './shortcut.ts';

/** Inputs that take no text. */
const plainInputs = 'checkbox,radio,button,submit,reset,range,color,file,image'
  .split(',')
  .map((type) => `[type=${type}]`)
  .join(',');

const fields = [
  `input:not(${plainInputs})`,
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  '[role=textbox]',
  '[role=searchbox]',
  '[role=combobox]',
].join(',');

/** In these, letters choose or mean something of their own. */
const ownKeys =
  '[role=dialog],[role=alertdialog],[role=menu],[role=listbox],[role=tree],[role=grid]';

export function isHeard(shortcut: Shortcut, target: EventTarget | null): boolean {
  return !isModalOpen(shortcut.overSheet === true) && isMeant(shortcut, target);
}

/** Whether it would be heard there if no dialog were open. */
export function isMeant(shortcut: Shortcut, target: EventTarget | null): boolean {
  const place = target instanceof Element ? target : document.body;
  if (place.closest(fields)) return shortcut.inFields === true && !isSingleKey(shortcut);
  if (place.closest(ownKeys)) return !isSingleKey(shortcut);
  return true;
}

/** Above a modal dialog there is nothing but the dialog. */
export function isModalOpen(isSheetLeftOut = false): boolean {
  const dialogs = [...document.querySelectorAll('[aria-modal=true]')];
  return dialogs.some((dialog) => !(isSheetLeftOut && dialog.closest('[data-command-sheet]')));
}
