/** Takes single values from data that nobody has checked; what does not fit is noted. */
import type { Notes, Place } from './notes.ts';
import type { Field, Shape } from './shapes.ts';
import { toDate } from './to-date.ts';

/** An object of the file; read by its own names only, whatever those are. */
export type DataObject = Readonly<Record<string, unknown>>;
type Value = string | readonly string[] | undefined;

const maxTextLength = 20_000;
const maxTexts = 500;
const maxDepth = 8;
/** The parts of a place, as they are written in one line. */
const placeParts = ['address', 'city', 'region', 'countryCode', 'country'];

export function isDataObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing is there, and so nothing is lost. What is nested without end is something. */
export function isEmptyValue(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object' || depth > maxDepth) return false;
  return Object.values(value).every((each) => isEmptyValue(each, depth + 1));
}

/** The value under the first of the names that has one. */
export function findNamed(object: DataObject, names: readonly string[]): [string, unknown] | null {
  const name = names.find((each) => Object.hasOwn(object, each) && !isEmptyValue(object[each]));
  return name === undefined ? null : [name, object[name]];
}

/** The fields of a shape that the object has; its other names are noted. */
export function takeFields(
  object: DataObject,
  shape: Shape,
  { notes, place }: { readonly notes: Notes; readonly place: Place },
): Record<string, string | readonly string[]> {
  const taken: Record<string, string | readonly string[]> = {};
  const used = new Set<string>();
  for (const [key, field] of Object.entries(shape)) {
    const found = findNamed(object, field.names);
    if (found === null) continue;
    const [name, value] = found;
    used.add(name);
    const fit = takeValue(value, field, { notes, place: `${place}/${name}` });
    if (fit !== undefined) taken[key] = fit;
  }
  for (const name of Object.keys(object)) {
    if (!used.has(name) && !isEmptyValue(object[name]))
      notes.add('field-unknown', `${place}/${name}`);
  }
  return taken;
}

interface Spot {
  readonly notes: Notes;
  readonly place: Place;
}

function takeValue(value: unknown, { type }: Field, spot: Spot): Value {
  switch (type) {
    case 'text':
      return takeText(value, spot);
    case 'texts':
      return takeTexts(value, spot);
    case 'date':
      return takeDate(value, spot);
    case 'place':
      return isDataObject(value) ? takePlace(value, spot) : takeText(value, spot);
  }
}

/** Numbers are texts to a reader; a list of texts is one with several lines. */
export function takeText(value: unknown, { notes, place }: Spot): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    notes.add('value-repaired', place);
    return takeText(value.filter((each) => each.trim() !== '').join('\n'), { notes, place });
  }
  if (typeof value !== 'string') {
    notes.add('value-skipped', place);
    return undefined;
  }
  const text = value.toWellFormed().replaceAll('\0', '').trim();
  if (text.length <= maxTextLength) return text === '' ? undefined : text;
  notes.add('value-repaired', place);
  return text.slice(0, maxTextLength).toWellFormed().trim();
}

function takeTexts(value: unknown, { notes, place }: Spot): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    const text = takeText(value, { notes, place });
    if (text !== undefined) notes.add('value-repaired', place);
    return text === undefined ? undefined : [text];
  }
  const texts = value.slice(0, maxTexts).flatMap((each: unknown, index) => {
    if (isEmptyValue(each)) return [];
    return takeText(toPlain(each), { notes, place: `${place}/${index}` }) ?? [];
  });
  if (value.length > maxTexts) notes.add('value-skipped', `${place}/${maxTexts}…`);
  return texts.length === 0 ? undefined : texts;
}

/** Some write `{ "name": "TypeScript" }` where a word is wanted. */
function toPlain(value: unknown): unknown {
  if (!isDataObject(value)) return value;
  const filled = Object.keys(value).filter((name) => !isEmptyValue(value[name]));
  return filled.length === 1 && filled[0] !== undefined ? value[filled[0]] : value;
}

function takeDate(value: unknown, { notes, place }: Spot): string | undefined {
  const isWritten = typeof value === 'string' || typeof value === 'number';
  const read = isWritten ? toDate(String(value)) : null;
  if (read === null) notes.add('value-skipped', place);
  return read === null || read === 'open' ? undefined : read.date;
}

function takePlace(value: DataObject, { notes, place }: Spot): string | undefined {
  const parts = placeParts.flatMap((name) => {
    const part = Object.hasOwn(value, name) ? value[name] : undefined;
    return isEmptyValue(part) ? [] : (takeText(part, { notes, place: `${place}/${name}` }) ?? []);
  });
  notes.add(parts.length === 0 ? 'value-skipped' : 'value-repaired', place);
  return parts.length === 0 ? undefined : parts.join(', ');
}
