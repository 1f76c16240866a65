/** Who the export is about: its profile, with the mail addresses and phone numbers beside it. */
import type { Notes } from '../notes.ts';
import type { DataObject } from '../take-value.ts';
import type { CsvTable, TableRow } from './csv-table.ts';
import { emailFiles, phoneFiles, profileFile } from './export-tables.ts';

interface ProfileTables {
  readonly profile: CsvTable | null;
  readonly emails: CsvTable | null;
  readonly phones: CsvTable | null;
}

const taken = ['First Name', 'Last Name', 'Headline', 'Summary', 'Address', 'Zip Code'];
const takenApart = ['Geo Location', 'Twitter Handles', 'Websites'];

export function readProfile({ profile, emails, phones }: ProfileTables, notes: Notes): DataObject {
  const row = profile?.rows[0];
  const { url, profiles } = row ? readLinks(row) : { url: '', profiles: [] };
  for (const column of row?.filled ?? []) {
    const isKnown = taken.includes(column) || takenApart.includes(column);
    if (!isKnown) notes.add('field-unknown', `${profileFile}/${column}`);
  }
  const get = (column: string) => row?.get(column) ?? '';
  return {
    name: [get('First Name'), get('Last Name')].filter(Boolean).join(' '),
    label: get('Headline'),
    summary: get('Summary'),
    email: readEmail(emails, notes),
    phone: readPhone(phones, notes),
    url,
    location: { address: get('Address'), postalCode: get('Zip Code'), city: get('Geo Location') },
    profiles,
  };
}

/** The one that is marked as the main one, else the first; the others are noted. */
function readEmail(table: CsvTable | null, notes: Notes): string {
  const rows = table?.rows ?? [];
  const main = rows.findIndex((row) => /^yes$/i.test(row.get('Primary')));
  return chooseOne(rows, {
    column: 'Email Address',
    at: Math.max(0, main),
    notes,
    file: emailFiles[0],
  });
}

function readPhone(table: CsvTable | null, notes: Notes): string {
  const rows = table?.rows ?? [];
  const mobile = rows.findIndex((row) => /^mobile$/i.test(row.get('Type')));
  return chooseOne(rows, { column: 'Number', at: Math.max(0, mobile), notes, file: phoneFiles[0] });
}

interface Choice {
  readonly column: string;
  /** Index of the one to take. */
  readonly at: number;
  readonly notes: Notes;
  readonly file: string | undefined;
}

function chooseOne(rows: readonly TableRow[], { column, at, notes, file }: Choice): string {
  for (const [index, row] of rows.entries()) {
    if (index !== at && row.get(column) !== '') notes.add('value-skipped', `${file}/${index + 1}`);
  }
  return rows[at]?.get(column) ?? '';
}

/** A comma may stand in an address; the next site begins with its kind, or like an address. */
const beforeSite = /,(?=\s*(?:[A-Z_ ]+:|https?:))/;

/** The first web site is the person's own; all others are profiles, by what the person called them. */
function readLinks(row: TableRow): {
  readonly url: string;
  readonly profiles: readonly DataObject[];
} {
  const sites = inBrackets(row.get('Websites'), beforeSite).map((site) => {
    const [, network, url] = /^([A-Z_ ]+):(.+)$/.exec(site) ?? [];
    return url === undefined
      ? { network: '', url: site }
      : { network: toWords(network ?? ''), url };
  });
  const [first, ...others] = sites;
  const handles = inBrackets(row.get('Twitter Handles'), ',');
  const tweets = handles.map((username) => ({ network: 'Twitter', username }));
  return { url: first?.url ?? '', profiles: [...others, ...tweets] };
}

/** `[PORTFOLIO:https://a.example,BLOG:https://b.example]` → its parts. */
function inBrackets(text: string, separator: string | RegExp): readonly string[] {
  return text
    .replace(/^\[|\]$/g, '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** `COMPANY_WEBSITE` → `Company website`. */
function toWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim().toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
