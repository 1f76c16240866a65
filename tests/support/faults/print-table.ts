/** Prints the rows of the fault suite as one table, after its last test. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type FaultRow, isLong, rowsVariable } from './fault-row.ts';

const columns = ['id', 'fault', 'done', 'count', 'asked', 'result', 'verdict'] as const;
const tableFile = 'artifacts/faults/table.md';
const rowsFile = join(tmpdir(), `nightshift-fault-rows-${process.pid}.jsonl`);

export function setup(): void {
  rmSync(rowsFile, { force: true });
  process.env[rowsVariable] = rowsFile;
}

export function teardown(): void {
  if (!existsSync(rowsFile)) return;
  const rows = readFileSync(rowsFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): FaultRow => JSON.parse(line))
    .sort((a, b) => numberOf(a) - numberOf(b));
  rmSync(rowsFile);
  const table = toTable(rows);
  mkdirSync(dirname(tableFile), { recursive: true });
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
