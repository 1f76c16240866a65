/** Parts "Senior Accountant, Acme Inc." where the words say that the two sides differ in kind. */
import type { RoleScore } from './assign-roles.ts';

/** Two pieces, or the text itself where no comma clearly divides. */
export function splitAtComma(
  text: string,
  scoreOf: (text: string) => RoleScore,
): readonly string[] {
  const parts = text.split(/\s*,\s+/);
  if (parts.length < 2) return [text];
  let best: { pieces: readonly string[]; contrast: number } = { pieces: [text], contrast: 1.4 };
  for (let at = 1; at < parts.length; at += 1) {
    const pieces = [parts.slice(0, at).join(', '), parts.slice(at).join(', ')];
    const [a, b] = pieces.map(scoreOf);
    if (!a || !b) continue;
    const contrast = Math.abs(a.first - a.second - (b.first - b.second));
    const isOpposed = a.first - a.second > 0 !== b.first - b.second > 0;
    if (isOpposed && contrast > best.contrast) best = { pieces, contrast };
  }
  return best.pieces;
}
