/** The tables of LinkedIn's data export that say something for a résumé, by the names they have. */

export interface ExportTable {
  /** Names of the file, without its folder. */
  readonly files: readonly string[];
  /** A column by which its header is known. */
  readonly known: string;
  /** Column → the name in JSON Resume's section. */
  readonly columns: Readonly<Record<string, string>>;
}

const period = { 'Started On': 'startDate', 'Finished On': 'endDate' } as const;

/** By section of JSON Resume; `basics` is read in its own way. */
export const exportTables = {
  work: {
    files: ['Positions.csv'],
    known: 'Company Name',
    columns: {
      'Company Name': 'name',
      Title: 'position',
      Location: 'location',
      Description: 'summary',
      ...period,
    },
  },
  education: {
    files: ['Education.csv'],
    known: 'School Name',
    columns: {
      'School Name': 'institution',
      'Degree Name': 'studyType',
      'Start Date': 'startDate',
      'End Date': 'endDate',
    },
  },
  skills: { files: ['Skills.csv'], known: 'Name', columns: { Name: 'name' } },
  languages: {
    files: ['Languages.csv'],
    known: 'Name',
    columns: { Name: 'language', Proficiency: 'fluency' },
  },
  certificates: {
    files: ['Certifications.csv'],
    known: 'Authority',
    columns: { Name: 'name', Url: 'url', Authority: 'issuer', 'Started On': 'date' },
  },
  projects: {
    files: ['Projects.csv'],
    known: 'Title',
    columns: { Title: 'name', Description: 'description', Url: 'url', ...period },
  },
  awards: {
    files: ['Honors.csv'],
    known: 'Title',
    columns: { Title: 'title', Description: 'summary', 'Issued On': 'date' },
  },
  publications: {
    files: ['Publications.csv'],
    known: 'Publisher',
    columns: {
      Name: 'name',
      'Published On': 'releaseDate',
      Description: 'summary',
      Publisher: 'publisher',
      Url: 'url',
    },
  },
  volunteer: {
    files: ['Volunteering.csv'],
    known: 'Role',
    columns: {
      'Company Name': 'organization',
      Role: 'position',
      Description: 'summary',
      ...period,
    },
  },
} as const satisfies Record<string, ExportTable>;

export const profileFile = 'Profile.csv';
export const emailFiles = ['Email Addresses.csv'];
export const phoneFiles = ['PhoneNumbers.csv', 'Phone Numbers.csv', 'Whatsapp Phone Numbers.csv'];

/** The only files of the export that are opened: nobody's messages, contacts or advertisements. */
export const wantedFiles: ReadonlySet<string> = new Set([
  ...[profileFile, ...emailFiles, ...phoneFiles],
  ...Object.values(exportTables).flatMap(({ files }) => files),
]);

/** `Basic_Export/Profile.csv` → `Profile.csv`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
