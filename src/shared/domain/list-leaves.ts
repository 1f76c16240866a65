import { toPointer } from '../std/to-pointer.ts';

/** Every text in a tree of lists and objects, in its order, with its JSON Pointer. */
export function listLeaves(
  tree: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly [pointer: string, text: string])[] {
  if (typeof tree === 'string') return [[toPointer(path), tree]];
  if (Array.isArray(tree)) {
    return tree.flatMap((item: unknown, index) => listLeaves(item, [...path, index]));
  }
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => listLeaves(value, [...path, key]));
}
