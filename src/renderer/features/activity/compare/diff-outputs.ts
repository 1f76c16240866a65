/** What of a step's output is another than before, line by line of its JSON. Pure. */
import { diffLines } from 'diff';

export interface DiffPart {
  readonly type: 'same' | 'removed' | 'added' | 'left-out';
  readonly text: string;
  /** Lines of it. */
  readonly lines: number;
}

/** So many equal lines stay around each difference. */
const around = 2;
/** Longer texts than this would hold up the window. */
const MAX_CHARACTERS = 400_000;

/** Null: too long to be compared here. Empty: they are equal. */
export function diffOutputs(before: unknown, after: unknown): readonly DiffPart[] | null {
  const [old, now] = [toText(before), toText(after)];
  if (old === now) return [];
  if (old.length + now.length > MAX_CHARACTERS) return null;
  const parts = diffLines(old, now);
  return parts.flatMap(({ value, added, removed }, index): readonly DiffPart[] => {
    if (added) return [toPart('added', linesOf(value))];
    if (removed) return [toPart('removed', linesOf(value))];
    return toContext(linesOf(value), { isFirst: index === 0, isLast: index === parts.length - 1 });
  });
}

const toText = (value: unknown): string => `${JSON.stringify(value, null, 2) ?? 'null'}\n`;
const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

function toPart(type: DiffPart['type'], lines: readonly string[]): DiffPart {
  return { type, text: lines.join('\n'), lines: lines.length };
}

/** Equal lines, but for the middle of a long run of them. */
function toContext(
  lines: readonly string[],
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): readonly DiffPart[] {
  const head = isFirst ? 0 : around;
  const tail = isLast ? 0 : around;
  if (lines.length <= head + tail + 1) return [toPart('same', lines)];
  const middle = lines.slice(head, lines.length - tail);
  return [
    ...(head > 0 ? [toPart('same', lines.slice(0, head))] : []),
    toPart('left-out', middle),
    ...(tail > 0 ? [toPart('same', lines.slice(-tail))] : []),
  ];
}
