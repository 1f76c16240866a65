/** Parts "Senior Accountant, Acme Inc." where the words say that the two sides differ in kind. */
import type { RoleScore } from './assign-roles.ts';

interface Splitting {
  readonly scoreOf: (text: string) => RoleScore;
  /** The entry names nothing else, so that one side in clear words is enough. */
  readonly isAlone: boolean;
  /** A side in unclear words may follow one that is the first thing (a school and its town may not). */
  readonly mayFollowFirst: boolean;
}

/** Two pieces, or the text itself where no comma clearly divides. */
export function splitAtComma(
  text: string,
  { scoreOf, isAlone, mayFollowFirst }: Splitting,
): readonly string[] {
  const parts = text.split(/\s*,\s+/);
  if (parts.length < 2) return [text];
  let best: { pieces: readonly string[]; contrast: number } = { pieces: [text], contrast: 1.4 };
  for (let at = 1; at < parts.length; at += 1) {
    const pieces = [parts.slice(0, at).join(', '), parts.slice(at).join(', ')];
    const [a, b] = pieces.map(scoreOf);
    if (!a || !b) continue;
    const contrast = Math.abs(a.first - a.second - (b.first - b.second));
    const [leanA, leanB] = [Math.sign(a.first - a.second), Math.sign(b.first - b.second)];
    const isOneClear = leanA === 0 ? leanB !== 0 : leanB === 0 && (leanA < 0 || mayFollowFirst);
    const isSplit = leanA * leanB < 0 || (isAlone && isOneClear);
    if (isSplit && contrast > best.contrast) best = { pieces, contrast };
  }
  return best.pieces;
}
