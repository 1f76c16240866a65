/**
 * Cuts the lines of a section into entries.
 *
 * Entries of one section are made alike: the same kinds of lines in the same type. What the clear
 * ones show (a block of head lines with one date, then text) tells where the unclear ones begin.
 */
import { mostlyDate } from '../dates/mostly-date.ts';
import type { Line } from '../layout/line.ts';
import { ungrid } from '../layout/ungrid.ts';
import type { Entry } from './entry.ts';
import { type MarkedLine, markHeadLines } from './head-lines.ts';
import { typeOf } from './line-type.ts';
import { periodOf } from './period-of.ts';
import { splitDatedHeads } from './split-dated-heads.ts';
import { splitForm } from './split-form.ts';

interface Block {
  readonly head: readonly MarkedLine[];
  readonly body: readonly Line[];
}

/** @param names see `markHeadLines`. */
export function splitEntries(
  lines: readonly Line[],
  names: (text: string) => boolean = () => false,
): readonly Entry[] {
  const form = splitForm(lines);
  if (form) return form;
  const blocks = toBlocks(markHeadLines(isGridOfEntries(lines) ? ungrid(lines) : lines, names));
  const trimmed = moveLeadingLines(blocks);
  const isDated = trimmed.some(({ head }) => head.some((marked) => marked.isDated));
  const merged = isDated ? mergeUndated(trimmed) : trimmed.filter(({ head }) => head.length > 0);
  return merged.flatMap(toEntries);
}

/** Entries beside each other: a line shows two periods in two cells. */
function isGridOfEntries(lines: readonly Line[]): boolean {
  return lines.some(({ cells }) => cells.filter(({ text }) => mostlyDate(text)).length >= 2);
}

/** Runs of head lines, each with the text under it. */
function toBlocks(marked: readonly MarkedLine[]): readonly Block[] {
  const blocks: { head: MarkedLine[]; body: Line[] }[] = [];
  for (const item of marked) {
    const last = blocks.at(-1);
    if (!last || (item.isHead && last.body.length > 0)) blocks.push({ head: [], body: [] });
    const block = blocks.at(-1);
    if (item.isHead) block?.head.push(item);
    else block?.body.push(item.line);
  }
  return blocks;
}

/** Short lines at the end of an entry look like heads; the type of the first head tells them apart. */
function moveLeadingLines(blocks: readonly Block[]): readonly Block[] {
  const model = mostFrequent(blocks.filter(hasDate).flatMap(({ head }) => head[0]?.line ?? []));
  if (!model) return blocks;
  const moved: Block[] = [];
  for (const block of blocks) {
    const last = moved.at(-1);
    const dated = block.head.findIndex(({ isDated }) => isDated);
    const start = block.head.findIndex(({ line }) => typeOf(line) === typeOf(model));
    const leading = block.head.slice(0, Math.max(0, start)).map(({ line }) => line);
    const isProminent = leading.some(standsOut) && !standsOut(model);
    if (last && start > 0 && start <= dated && !isProminent) {
      moved[moved.length - 1] = { ...last, body: [...last.body, ...leading] };
      moved.push({ ...block, head: block.head.slice(start) });
    } else moved.push(block);
  }
  return moved;
}

/** A line in the type that most of them are in. */
function mostFrequent(lines: readonly Line[]): Line | undefined {
  const count = (line: Line): number => lines.filter((l) => typeOf(l) === typeOf(line)).length;
  return [...lines].sort((a, b) => count(b) - count(a))[0];
}

/** Blocks without a date belong to the entry above, unless they begin as the dated ones do. */
function mergeUndated(blocks: readonly Block[]): readonly Block[] {
  const starts = new Set(
    blocks.filter(hasDate).map(({ head }) => (head[0] ? typeOf(head[0].line) : '')),
  );
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    const first = block.head[0];
    const beginsEntry =
      hasDate(block) || (first && starts.has(typeOf(first.line)) && standsOut(first.line));
    if (last && !beginsEntry) {
      const lines = block.head.map(({ line }) => line);
      merged[merged.length - 1] = { ...last, body: [...last.body, ...lines, ...block.body] };
    } else merged.push(block);
  }
  return merged;
}

const hasDate = ({ head }: Block): boolean => head.some(({ isDated }) => isDated);

const standsOut = (line: Line): boolean => line.isBold || line.isItalic || line.isCaps;

/** One entry a date; the text under the block belongs to the last of them. */
function toEntries({ head, body }: Block): readonly Entry[] {
  const heads = splitDatedHeads(head);
  return heads.map((lines, index) => ({
    head: lines,
    body: index === heads.length - 1 ? body : [],
    period: periodOf(lines),
  }));
}
