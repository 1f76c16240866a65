/**
 * Reads entries that are filled into a form: rows of a label and its value ("Dates", "Employer",
 * as in the Europass résumé), or a table whose first row names its columns.
 */
import { findPeriods } from '../dates/find-period.ts';
import type { Cell, Line } from '../layout/line.ts';
import type { Entry } from './entry.ts';
import { periodOf } from './period-of.ts';
import { type FormLabel, formLabel } from './told-role.ts';

/** The entries, or null where the lines are no form. */
export function splitForm(lines: readonly Line[]): readonly Entry[] | null {
  return fromTable(lines) ?? fromRows(lines);
}

interface OpenEntry {
  readonly head: Line[];
  readonly body: Line[];
}

const toEntries = (open: readonly OpenEntry[]): readonly Entry[] =>
  open.map(({ head, body }) => ({ head, body, period: periodOf(head) }));

function fromRows(lines: readonly Line[]): readonly Entry[] | null {
  const rows = lines.map((line) => labelOfRow(line));
  const kinds = rows.flatMap((row) => (row ? [row.label] : []));
  if (kinds.length < 2 || new Set(kinds).size < 2) return null;
  const opening = kinds[0];
  const entries: OpenEntry[] = [];
  let isTold = false;
  for (const [index, line] of lines.entries()) {
    const row = rows[index];
    if (row && (row.label === opening || entries.length === 0))
      entries.push({ head: [], body: [] });
    const entry = entries.at(-1);
    if (!entry) return null;
    if (row) isTold = row.label === 'text';
    if (row && !isTold) entry.head.push(row.line);
    else if (row) entry.body.push(row.line);
    // What goes on under a value without a label belongs to it.
    else if (isTold || line.isBullet || findPeriods(line.text).length > 0) entry.body.push(line);
    else entry.head.push(line);
  }
  return toEntries(entries);
}

interface LabelledRow {
  readonly label: FormLabel;
  /** The row with its label in front of the value, or without it where its kind is plain to see. */
  readonly line: Line;
}

function labelOfRow(line: Line): LabelledRow | null {
  const [first, second] = line.cells;
  if (!first) return null;
  const beside = second ? formLabel(first.text) : null;
  if (second && beside) {
    return {
      label: beside,
      line: withCells(
        line,
        line.cells
          .slice(1)
          .map((cell, index) => (index === 0 ? tell(cell, first.text, beside) : cell)),
      ),
    };
  }
  const [, label = '', value = ''] = /^([^:]{3,50})\s*:\s+(.+)$/u.exec(first.text) ?? [];
  const before = value === '' ? null : formLabel(label);
  if (!before) return null;
  const cell = before === 'dates' || before === 'text' ? withText(first, value) : first;
  return { label: before, line: withCells(line, [cell, ...line.cells.slice(1)]) };
}

const tell = (cell: Cell, label: string, kind: FormLabel): Cell =>
  kind === 'dates' || kind === 'text'
    ? cell
    : withText(cell, `${label.replace(/[\s:]+$/u, '')}: ${cell.text}`);

function withText(cell: Cell, text: string): Cell {
  const span = cell.spans[0];
  return { ...cell, text, spans: span ? [{ ...span, text }] : [] };
}

function withCells(line: Line, cells: readonly Cell[]): Line {
  const x = cells[0]?.x ?? line.x;
  return { ...line, cells, x, text: cells.map((cell) => cell.text).join(' ') };
}

/** Puts what stands below the last columns of a row behind what they hold. */
function goesOnInColumns(entry: OpenEntry, row: Line): boolean {
  const [head] = entry.head;
  const isNear = row.gapAbove !== null && row.gapAbove < 0.6 * row.size && entry.body.length === 0;
  if (!head || !isNear) return false;
  const under = (cell: Cell): Cell | undefined =>
    row.cells.find(({ x }) => Math.abs(x - cell.x) < 3);
  if (!row.cells.every((cell) => head.cells.some(({ x }) => Math.abs(x - cell.x) < 3)))
    return false;
  const cells = head.cells.map((cell) => {
    const more = under(cell);
    return more ? withText(cell, `${cell.text} ${more.text}`) : cell;
  });
  entry.head[0] = withCells(head, cells);
  return true;
}

/** A first row of labels only; each row with a cell under the first of them is an entry. */
function fromTable(lines: readonly Line[]): readonly Entry[] | null {
  const [top, ...rows] = lines;
  const columns = top?.cells.map((cell) => ({ cell, label: formLabel(cell.text) })) ?? [];
  if (columns.length < 2 || columns.some(({ label }) => label === null)) return null;
  const entries: OpenEntry[] = [];
  for (const row of rows) {
    const cells = row.cells.map((cell) => {
      const column = columns.findLast(({ cell: head }) => head.x <= cell.x + 4);
      return column?.label ? tell(cell, column.cell.text, column.label) : cell;
    });
    const isNew =
      row.cells.length > 1 && Math.abs((row.cells[0]?.x ?? 0) - (columns[0]?.cell.x ?? 0)) < 6;
    const entry = entries.at(-1);
    if (isNew || !entry) entries.push({ head: [withCells(row, cells)], body: [] });
    else if (!goesOnInColumns(entry, row)) entry.body.push(row);
  }
  return toEntries(entries);
}
