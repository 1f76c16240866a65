/** Reads LinkedIn's data export as data in the form of JSON Resume. */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { Notes } from '../notes.ts';
import type { DataObject } from '../take-value.ts';
import { type CsvTable, toCsvTable } from './csv-table.ts';
import {
  type ExportTable,
  emailFiles,
  exportTables,
  phoneFiles,
  profileFile,
} from './export-tables.ts';
import { readProfile } from './read-profile.ts';
import { unpackExport } from './unpack-export.ts';

/**
 * @throws AppError `format-unsupported` where it is another archive, `export-language` where its
 * tables are not in English; as `unpackExport` does
 */
export function readLinkedin(bytes: Uint8Array, notes: Notes): DataObject {
  const files = unpackExport(bytes);
  const open = (names: readonly string[], known: string): CsvTable | null => {
    const name = names.find((each) => files.has(each));
    const text = name === undefined ? undefined : files.get(name);
    if (text === undefined || text.trim() === '') return null;
    const table = toCsvTable(text, known);
    if (table === null) throw new AppError('export-language');
    return table;
  };
  if (files.size === 0) throw new AppError('format-unsupported');
  const basics = readProfile(
    {
      profile: open([profileFile], 'First Name'),
      emails: open(emailFiles, 'Email Address'),
      phones: open(phoneFiles, 'Number'),
    },
    notes,
  );
  const sections = Object.entries(exportTables).map(([section, table]: [string, ExportTable]) => {
    const opened = open(table.files, table.known);
    return [section, opened === null ? [] : toItems(opened, table, notes)] as const;
  });
  return { basics, ...Object.fromEntries(sections) };
}

function toItems(
  { rows }: CsvTable,
  { files, columns }: ExportTable,
  notes: Notes,
): readonly DataObject[] {
  return rows.map((row, index) => {
    const item: Record<string, string> = {};
    for (const column of row.filled) {
      const name = columns[column];
      if (name !== undefined) item[name] = row.get(column);
      else notes.add('field-unknown', `${files[0]}/${index + 1}/${column}`);
    }
    return item;
  });
}
