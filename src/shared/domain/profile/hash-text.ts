/**
 * A short name for a text: FNV-1a (Fowler, Noll and Vo) with two offsets, 64 bits as 16 hexadecimal
 * digits. Good enough to tell the entries of a profile apart; no protection against anybody.
 */
const offsets = [0x811c9dc5, 0x9e3779b1] as const;
const prime = 0x01000193;

export function hashText(text: string): string {
  return offsets.map((offset) => hash32(text, offset).toString(16).padStart(8, '0')).join('');
}

function hash32(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  }
  return hash >>> 0;
}
