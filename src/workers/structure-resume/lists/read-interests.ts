/** Reads interests and references, which have no dates. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { toParagraphs } from '../text/paragraphs.ts';
import { splitList } from './split-list.ts';

type List<Key extends keyof Resume> = NonNullable<Resume[Key]>;

export function readInterests(lines: readonly Line[]): List<'interests'> {
  const items = lines.flatMap((line) => line.cells.flatMap((cell) => splitList(cell.text)));
  return items.map((name) => ({ name }));
}

export function readReferences(lines: readonly Line[]): List<'references'> {
  return toParagraphs(lines).map(({ text }) => ({ reference: text }));
}
