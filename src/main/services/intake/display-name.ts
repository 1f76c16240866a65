/** Turns a file's name into one that is safe to show and to store as a label. */

const maxCharacters = 160;

/**
 * Controls, and invisible characters that reorder or hide text: with them `cv_fdp.exe` can look
 * like `cv_exe.pdf`. Joiners (U+200C, U+200D) stay: some scripts and emoji need them.
 */
const deceptive = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/**
 * The last part of `name` without path, control and direction characters, at most 160 characters
 * long; the extension survives the shortening. Never empty.
 */
export function toDisplayName(name: string): string {
  const lastPart = name.split(/[/\\]/).findLast((part) => part !== '') ?? '';
  const visible = lastPart.replace(deceptive, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  return visible === '' ? 'file' : shorten([...visible]);
}

function shorten(characters: readonly string[]): string {
  if (characters.length <= maxCharacters) return characters.join('');
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 && characters.length - dot <= 12 ? characters.slice(dot) : [];
  const kept = characters.slice(0, maxCharacters - extension.length - 1);
  return [...kept, '…', ...extension].join('');
}
