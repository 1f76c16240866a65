/** Which of many files are handed over together. Pure. */
import { portionLimits } from '../../../shared/domain/portion-limits.ts';

/**
 * Neighbours, as many as one request takes; one that is large goes alone, so that it is streamed.
 * Where there are few, each goes alone: nobody waits for another's bytes.
 */
export function toPortions<T extends { readonly file: Pick<File, 'name' | 'size'> }>(
  given: readonly T[],
  fewest: number,
): readonly (readonly T[])[] {
  if (given.length < fewest) return given.map((one) => [one]);
  const portions: T[][] = [];
  let open: T[] = [];
  let bytes = 0;
  for (const one of given) {
    const { name, size } = one.file;
    if (size > largeBytes || name.length > portionLimits.name) {
      portions.push([one]);
      continue;
    }
    if (open.length >= portionLimits.files || bytes + size > portionLimits.bytes) {
      open = [];
      bytes = 0;
    }
    if (open.length === 0) portions.push(open);
    open.push(one);
    bytes += size;
  }
  return portions;
}

const largeBytes = 1024 * 1024;
