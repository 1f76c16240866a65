/** Reads the text of a JSON file into data that is still to be checked value by value. */
import { AppError } from '../../shared/domain/app-error.ts';
import { textEncoding } from '../../shared/std/text-encoding.ts';
import { sections } from './shapes.ts';
import { type DataObject, isDataObject } from './take-value.ts';

/** A hundred times the longest résumé. */
const maxBytes = 5 * 1024 * 1024;

const knownNames = ['basics', ...Object.values(sections).flatMap(({ names }) => names)];

/**
 * @throws AppError `file-too-large`, `file-unreadable`, or `json-unknown` where it is JSON and
 * nothing in it is JSON Resume
 */
export function parseJson(bytes: Uint8Array): DataObject {
  if (bytes.length > maxBytes) throw new AppError('file-too-large', { values: { limit: '5 MB' } });
  const text = new TextDecoder(textEncoding(bytes) ?? 'utf-8').decode(bytes);
  const data = parse(text.replace(/^\uFEFF/, ''));
  // A name such as `__proto__` is one more name here: only own names are looked at.
  if (!isDataObject(data) || !knownNames.some((name) => Object.hasOwn(data, name))) {
    throw new AppError('json-unknown');
  }
  return data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('file-unreadable', { cause });
  }
}
