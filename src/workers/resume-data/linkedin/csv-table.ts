/** A CSV file of the export as rows by column name. */
import { parseCsv } from './parse-csv.ts';

export interface TableRow {
  /** What stands in the column, trimmed; empty where it has nothing. */
  get(column: string): string;
  /** Columns in which something stands, in their order. */
  readonly filled: readonly string[];
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const maxRows = 2_000;

/**
 * @param column one that the header has: lines before the header are the export's own notes, as they
 * stand above some of its tables
 * @returns null where there is no such header
 */
export function toCsvTable(text: string, column: string): CsvTable | null {
  const rows = parseCsv(text.replace(/^\uFEFF/, ''));
  const start = rows.findIndex((row) => row.some((field) => field.trim() === column));
  const header = rows[start];
  if (header === undefined) return null;
  const columns = header.map((field) => field.trim());
  const filled = rows
    .slice(start + 1, start + 1 + maxRows)
    .filter((row) => row.some((field) => field.trim() !== ''));
  return { columns, rows: filled.map((row) => toRow(columns, row)) };
}

function toRow(columns: readonly string[], row: readonly string[]): TableRow {
  const values = new Map(columns.map((column, at) => [column, (row[at] ?? '').trim()]));
  return {
    get: (column) => values.get(column) ?? '',
    filled: [...values].filter(([, value]) => value !== '').map(([column]) => column),
  };
}
