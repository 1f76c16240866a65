/** Which field of the form a JSON Pointer into a résumé is about. */

import type { Message } from '../../../shared/std/message.ts';
import { readAt } from '../../../shared/std/read-at.ts';
import { basicsFields, basicsTitle, type FieldSpec, sections } from './field-table.ts';

export interface FieldPlace {
  readonly section: Message;
  /** The entry's own name, where it has one. */
  readonly entry: string | null;
  readonly field: FieldSpec;
  /** Of the field's input in the form: that of the list, for an item of a list. */
  readonly input: string;
}

/** Null for what no field of the form shows. */
export function placeOf(resume: unknown, pointer: string): FieldPlace | null {
  const section = sections.find((one) => pointer.startsWith(`${one.pointer}/`));
  if (!section) {
    const field = basicsFields.find(({ key }) => `/basics/${key}` === pointer);
    return field ? { section: basicsTitle, entry: null, field, input: pointer } : null;
  }
  const [index = '', key] = pointer.slice(section.pointer.length + 1).split('/');
  const field = section.fields.find((one) => one.key === key);
  if (!field) return null;
  const entry = `${section.pointer}/${index}`;
  return {
    ...{ section: section.title, entry: nameOf(resume, entry, section.fields), field },
    // Sentences have an input each, words share one.
    input: field.kind === 'points' ? pointer : `${entry}/${field.key}`,
  };
}

/** What an entry is called: the first line of it that is not empty. */
export function nameOf(
  resume: unknown,
  entry: string,
  fields: readonly FieldSpec[],
): string | null {
  const names = fields
    .filter(({ kind }) => kind === 'line')
    .map(({ key }) => readAt(resume, `${entry}/${key}`));
  return (
    (names.find((name) => typeof name === 'string' && name.trim() !== '') as string | null) ?? null
  );
}
