/** Tells cards side by side (groups of skills, schools in two columns) from the rows of a table. */
import type { Half, Side } from './gutter-side.ts';

/** In em: lines of one paragraph stand nearer than this. */
const tight = 0.75;

/**
 * Rows of a table look alike from row to row and differ from side to side; cards differ from row to
 * row and look alike from side to side. Where all looks alike, cards show by bullets on both sides,
 * or by lines that were broken on either side alone.
 */
export function areCards(left: Side, right: Side): boolean {
  const pairs = left.halves.flatMap((half, index) => {
    const other = right.halves[index];
    return other && half.text !== '' && other.text !== '' ? [[half, other] as const] : [];
  });
  const alike = pairs.filter(([a, b]) => a.style === b.style && a.isBullet === b.isBullet);
  if (pairs.length === 0 || alike.length < 0.75 * pairs.length) return false;
  if (isLabelled(left) || hasDatesAside(left, right) || !isLeftAligned(right)) return false;
  if (pairs.some(([a]) => a.isBullet)) return true;
  const looks = new Set(alike.map(([half]) => half.style));
  if (looks.size >= 2 || (countBroken(left) >= 1 && countBroken(right) >= 1)) return true;
  return isGrouped(left) && isGrouped(right);
}

/** Lines stand in groups, as those of a word group that was broken do: close, far, close, far. */
function isGrouped({ texts }: Side): boolean {
  const gaps = texts.slice(1).map((half, index) => half.y - (texts[index]?.bottom ?? 0));
  const close = Math.min(...gaps);
  const size = texts[0]?.size ?? 0;
  const isFar = (gap: number): boolean => gap > close + 0.5 * size;
  const far = gaps.filter(isFar);
  return close < tight * size && far.length >= 1 && far.length < gaps.length;
}

/** "Phone:" and the like, with what they are about beside them. */
function isLabelled({ texts }: Side): boolean {
  return texts.filter(({ text }) => /[:：]$/u.test(text)).length >= 0.5 * texts.length;
}

function hasDatesAside(left: Side, right: Side): boolean {
  const counts = [left, right].map(({ texts }) => texts.filter(({ hasDate }) => hasDate).length);
  return Math.max(...counts) > 0 && Math.min(...counts) < 0.5 * Math.max(...counts);
}

/** Most lines begin at one of two edges: that of the column, and that of its bullet points. */
function isLeftAligned({ texts }: Side): boolean {
  const counts = new Map<number, number>();
  for (const { x } of texts) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const [first = 0, second = 0] = [...counts.values()].toSorted((a, b) => b - a);
  return first + second >= 0.6 * texts.length;
}

/** Lines that stand close below another in the same type, with nothing beside them. */
function countBroken({ halves }: Side): number {
  let above: Half | null = null;
  let broken = 0;
  for (const half of halves) {
    if (half.text === '') continue;
    const isClose = above && half.y - above.bottom < tight * half.size;
    if (isClose && above?.style === half.style && !half.isPaired) broken += 1;
    above = half;
  }
  return broken;
}
