/** Makes a résumé of data in the form of JSON Resume, whatever its version and however careless. */
import { type Resume, resumeSchema } from '../../shared/domain/resume.ts';
import type { Notes } from './notes.ts';
import {
  basicsShape,
  locationShape,
  profileShape,
  type Shape,
  sections,
  silentNames,
} from './shapes.ts';
import {
  type DataObject,
  findNamed,
  isDataObject,
  isEmptyValue,
  takeFields,
  takeText,
} from './take-value.ts';

const maxItems = 500;

export function takeResume(data: DataObject, notes: Notes): Resume {
  const taken: Record<string, unknown> = { basics: takeBasics(data, notes) };
  const used = new Set(['basics', ...silentNames]);
  for (const [key, { names, shape, main }] of Object.entries(sections)) {
    const found = findNamed(data, names);
    if (found === null) continue;
    const [place, value] = found;
    used.add(place);
    const items = takeItems(value, { shape, main, notes, place });
    if (items.length > 0) taken[key] = items;
  }
  for (const name of Object.keys(data)) {
    if (!used.has(name) && !isEmptyValue(data[name])) notes.add('field-unknown', name);
  }
  return resumeSchema.parse(taken);
}

function takeBasics(data: DataObject, notes: Notes): Record<string, unknown> {
  const basics = Object.hasOwn(data, 'basics') ? data.basics : undefined;
  if (isEmptyValue(basics)) return {};
  if (!isDataObject(basics)) {
    notes.add('value-skipped', 'basics');
    return {};
  }
  const { location, profiles, ...rest } = basics;
  const taken: Record<string, unknown> = takeFields(rest, basicsShape, { notes, place: 'basics' });
  if (!isEmptyValue(location)) taken.location = takeLocation(location, notes);
  if (!isEmptyValue(profiles)) {
    const place = 'basics/profiles';
    taken.profiles = takeItems(profiles, { shape: profileShape, main: 'url', notes, place });
  }
  return taken;
}

function takeLocation(value: unknown, notes: Notes): Record<string, unknown> | undefined {
  const place = 'basics/location';
  if (isDataObject(value)) return takeFields(value, locationShape, { notes, place });
  const address = takeText(value, { notes, place });
  if (address !== undefined) notes.add('value-repaired', place);
  return address === undefined ? undefined : { address };
}

interface ListOptions {
  readonly shape: Shape;
  /** The field that an item stands for which is only a text. */
  readonly main: string;
  readonly notes: Notes;
  readonly place: string;
}

function takeItems(value: unknown, options: ListOptions): readonly Record<string, unknown>[] {
  const { notes, place } = options;
  if (isDataObject(value)) {
    notes.add('value-repaired', place);
    return takeItem(value, place, options);
  }
  if (!Array.isArray(value)) {
    notes.add('value-skipped', place);
    return [];
  }
  if (value.length > maxItems) notes.add('value-skipped', `${place}/${maxItems}…`);
  return value
    .slice(0, maxItems)
    .flatMap((item: unknown, index) => takeItem(item, `${place}/${index}`, options));
}

function takeItem(
  item: unknown,
  place: string,
  { shape, main, notes }: ListOptions,
): readonly Record<string, unknown>[] {
  if (isEmptyValue(item)) return [];
  if (isDataObject(item)) {
    const fields = takeFields(item, shape, { notes, place });
    return Object.keys(fields).length === 0 ? [] : [fields];
  }
  const text = takeText(item, { notes, place });
  if (text === undefined) return [];
  notes.add('value-repaired', place);
  return [{ [main]: text }];
}
