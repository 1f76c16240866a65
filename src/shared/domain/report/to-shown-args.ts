/** A job's arguments as a person may see them: long ones are cut, and secrets are left out. */
import type { z } from 'zod';

type Json = z.infer<ReturnType<typeof z.json>>;

const MAX_TEXT = 300;
const MAX_ITEMS = 50;
const MAX_DEPTH = 8;

/** No kind keeps a secret in its arguments; this is for the one that forgets it. */
const secretName = /pass(word|phrase|wd)?$|secret|token|credential|authorization|cookie|api.?key/i;
/** Keys as services hand them out. */
const secretText = /\b(sk|pk|ghp|gho|xox[abp])[-_][\w-]{8,}|\bbearer\s+\S+/gi;

const hidden = '•••';

export function toShownArgs(value: Json, depth = 0): Json {
  if (typeof value === 'string') return toShownText(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth === MAX_DEPTH) return '…';
  if (Array.isArray(value)) {
    const shown = value.slice(0, MAX_ITEMS).map((item) => toShownArgs(item, depth + 1));
    return value.length > MAX_ITEMS ? [...shown, `… ${value.length - MAX_ITEMS} more`] : shown;
  }
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    secretName.test(name) && item !== null ? hidden : toShownArgs(item, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

function toShownText(text: string): string {
  const safe = text.replaceAll(secretText, hidden);
  return safe.length > MAX_TEXT ? `${safe.slice(0, MAX_TEXT)}… (${safe.length} characters)` : safe;
}
