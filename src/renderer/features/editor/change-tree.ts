/** Changes of a tree of objects, lists and texts, by JSON Pointer; what is not changed is shared. */
import { fromPointer } from '../../../shared/std/from-pointer.ts';

type Tree = unknown;

/** Puts a value at a place; objects and lists on the way are made. Undefined takes the place away. */
export function setAt(tree: Tree, pointer: string, value: Tree): Tree {
  return changeAt(tree, fromPointer(pointer), () => value);
}

export function insertAt(
  tree: Tree,
  pointer: string,
  { index, value }: { readonly index: number; readonly value: Tree },
): Tree {
  return changeList(tree, pointer, (list) => list.toSpliced(index, 0, value));
}

export function removeAt(tree: Tree, pointer: string, index: number): Tree {
  return changeList(tree, pointer, (list) => list.toSpliced(index, 1));
}

/** Moves an item of a list by one or more places, as far as the list goes. */
export function moveAt(
  tree: Tree,
  pointer: string,
  { from, by }: { readonly from: number; readonly by: number },
): Tree {
  return changeList(tree, pointer, (list) => {
    const to = Math.min(list.length - 1, Math.max(0, from + by));
    return list.toSpliced(from, 1).toSpliced(to, 0, list[from]);
  });
}

function changeList(
  tree: Tree,
  pointer: string,
  change: (list: readonly Tree[]) => readonly Tree[],
): Tree {
  return changeAt(tree, fromPointer(pointer), (value) =>
    change(Array.isArray(value) ? (value as readonly Tree[]) : []),
  );
}

function changeAt(tree: Tree, path: readonly string[], change: (value: Tree) => Tree): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return change(tree);
  if (Array.isArray(tree)) {
    return tree.with(Number(key), changeAt(tree[Number(key)], rest, change));
  }
  const known = typeof tree === 'object' && tree !== null ? tree : {};
  const value = changeAt((known as Record<string, Tree>)[key], rest, change);
  if (value !== undefined) return { ...known, [key]: value };
  const { [key]: _gone, ...others } = known as Record<string, Tree>;
  return others;
}
