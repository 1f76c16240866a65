import { fromPointer } from './from-pointer.ts';

/** What stands at a JSON Pointer; undefined where there is nothing. */
export function readAt(value: unknown, pointer: string): unknown {
  return fromPointer(pointer).reduce<unknown>(
    (at, token) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, token)
        ? (at as Readonly<Record<string, unknown>>)[token]
        : undefined,
    value,
  );
}
