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
  const place = target instanceof Element ? target : document.body;
  // Above a modal dialog there is nothing but the dialog.
  if (document.querySelector('[aria-modal=true]')) return false;
  if (place.closest(fields)) return shortcut.inFields === true && !isSingleKey(shortcut);
  if (place.closest(ownKeys)) return !isSingleKey(shortcut);
  return true;
}
