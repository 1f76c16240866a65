/** Prints the rows of the fault suite as one table, after its last test. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FaultRow, isLong, rowsFile } from './fault-row.ts';

const columns = ['id', 'fault', 'done', 'count', 'asked', 'result', 'verdict'] as const;
const tableFile = 'artifacts/faults/table.md';

export function setup(): void {
  rmSync(rowsFile, { force: true });
}

export function teardown(): void {
  if (!existsSync(rowsFile)) return;
  const rows = readFileSync(rowsFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): FaultRow => JSON.parse(line))
    .sort((a, b) => numberOf(a) - numberOf(b));
  const table = toTable(rows);
  writeFileSync(tableFile, table);
  process.stdout.write(`\nFaults, ${isLong ? 'long' : 'short'} form\n\n${table}\n`);
}

const numberOf = ({ id }: FaultRow): number => Number(id.slice(1));

function toTable(rows: readonly FaultRow[]): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line), ''].join('\n');
}
