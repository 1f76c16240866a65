/** Keys that stand for a command, and whether a press of a key is one of them. Pure. */
export interface Shortcut {
  /** As `KeyboardEvent.key` says it, letters small: what is printed on the key, on any layout. */
  readonly key: string;
  /** With Ctrl, on a Mac with Cmd. Without, it is a single key, which the user may switch off. */
  readonly mod?: true;
  readonly shift?: true;
  /** A single key that is pressed and released before it, such as G before T. */
  readonly after?: string;
  /** Heard while one types in a field, too; for those with `mod` only. */
  readonly inFields?: true;
  /** Heard while the sheet of shortcuts lies over the window: what it shows takes the sheet's place. */
  readonly overSheet?: true;
}

/** What of a `KeyboardEvent` counts here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export function isSingleKey({ mod }: Shortcut): boolean {
  return mod !== true;
}

/** Without regard to `after`, which is for who remembers what was pressed before. */
export function isPressed(shortcut: Shortcut, press: KeyPress, isMac: boolean): boolean {
  if (keyOf(press) !== shortcut.key) return false;
  return shortcut.mod ? isWithMod(shortcut, press, isMac) : isAlone(press);
}

function isWithMod({ key, shift = false }: KeyOf, press: KeyPress, isMac: boolean): boolean {
  const [wanted, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  // A sign such as "," may need Shift on some layouts; that is the layout's affair.
  return wanted && !other && !press.altKey && (!isLetter(key) || press.shiftKey === shift);
}

type KeyOf = Pick<Shortcut, 'key'> & { readonly shift?: boolean };

function isAlone({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): boolean {
  if (isLetter(key)) return !ctrlKey && !metaKey && !altKey && !shiftKey;
  // AltGr, with which some layouts write signs, is told as Ctrl and Alt together.
  return !metaKey && ctrlKey === altKey;
}

/** The letter or sign; on layouts without Latin letters the one that stands there on others. */
function keyOf({ key, code, ctrlKey, metaKey }: KeyPress): string {
  const isForeign = key.length === 1 && (key.codePointAt(0) ?? 0) > 0x7f;
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  // With Ctrl or Cmd nobody writes: the place of the key is what people remember.
  if (isForeign && latin && (ctrlKey || metaKey)) return latin.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key);
}

/** In the form of `aria-keyshortcuts`; undefined for keys in a row, which it has no words for. */
export function toAriaShortcut(shortcut: Shortcut): string | undefined {
  const { key, mod, shift, after } = shortcut;
  if (after !== undefined) return undefined;
  const last = `${shift ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`;
  return mod ? `Control+${last} Meta+${last}` : last;
}

/** The same for two of them says that only one of them can be heard. */
export function shortcutId({ key, mod, shift, after }: Shortcut): string {
  return [after, mod && 'mod', shift && 'shift', key].filter(Boolean).join(' ');
}
