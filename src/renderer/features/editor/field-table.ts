/** The sections and fields of a résumé, in the order in which they are shown: one row each. */
import type { Message } from '../../../shared/std/message.ts';

/**
 * `line` one line of text, `lines` a paragraph, `date` a year to a day, `end` such a date that may
 * be missing because it goes on, `points` a list of sentences, `words` a list of words.
 */
export type FieldKind = 'line' | 'lines' | 'date' | 'end' | 'points' | 'words';

export interface FieldSpec {
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: Message;
}

/** A list of entries: where it stands, and what each entry has. */
export interface SectionSpec {
  readonly pointer: string;
  readonly title: Message;
  /** The words of the button that adds an entry. */
  readonly add: Message;
  readonly fields: readonly FieldSpec[];
}

const field = (key: string, kind: FieldKind, label: Message): FieldSpec => ({ key, kind, label });

const start = field('startDate', 'date', /*i18n*/ { id: 'field.start', message: 'Start' });
const end = field('endDate', 'end', /*i18n*/ { id: 'field.end', message: 'End' });
const date = (key: string) => field(key, 'date', /*i18n*/ { id: 'field.date', message: 'Date' });
const url = field('url', 'line', /*i18n*/ { id: 'field.url', message: 'Web address' });
const summary = field('summary', 'lines', /*i18n*/ { id: 'field.summary', message: 'Summary' });
const highlights = field(
  'highlights',
  'points',
  /*i18n*/ {
    id: 'field.highlights',
    message: 'Highlights',
  },
);
const position = field('position', 'line', /*i18n*/ { id: 'field.position', message: 'Position' });
const keywords = field('keywords', 'words', /*i18n*/ { id: 'field.keywords', message: 'Keywords' });
const title = (key: string) => field(key, 'line', /*i18n*/ { id: 'field.title', message: 'Title' });

/** Of the person; the keys are JSON Pointers below `/basics`. */
export const basicsFields: readonly FieldSpec[] = [
  field('name', 'line', /*i18n*/ { id: 'field.name', message: 'Name' }),
  field('label', 'line', /*i18n*/ { id: 'field.label', message: 'Headline' }),
  field('email', 'line', /*i18n*/ { id: 'field.email', message: 'E-mail' }),
  field('phone', 'line', /*i18n*/ { id: 'field.phone', message: 'Phone' }),
  url,
  field('location/city', 'line', /*i18n*/ { id: 'field.city', message: 'City' }),
  field('location/region', 'line', /*i18n*/ { id: 'field.region', message: 'Region' }),
  field('location/countryCode', 'line', /*i18n*/ { id: 'field.country', message: 'Country' }),
  field('location/postalCode', 'line', /*i18n*/ { id: 'field.postal-code', message: 'Post code' }),
  field('location/address', 'line', /*i18n*/ { id: 'field.address', message: 'Street' }),
  summary,
];

export const basicsTitle: Message = /*i18n*/ { id: 'section.basics', message: 'You' };

export const sections: readonly SectionSpec[] = [
  {
    pointer: '/basics/profiles',
    title: /*i18n*/ { id: 'section.profiles', message: 'Profiles' },
    add: /*i18n*/ { id: 'section.profiles.add', message: 'Add a profile' },
    fields: [
      field('network', 'line', /*i18n*/ { id: 'field.network', message: 'Network' }),
      field('username', 'line', /*i18n*/ { id: 'field.username', message: 'User name' }),
      url,
    ],
  },
  {
    pointer: '/work',
    title: /*i18n*/ { id: 'document.work', message: 'Experience' },
    add: /*i18n*/ { id: 'section.work.add', message: 'Add a position' },
    fields: [
      position,
      field('name', 'line', /*i18n*/ { id: 'field.company', message: 'Company' }),
      ...[start, end],
      field('location', 'line', /*i18n*/ { id: 'field.place', message: 'Place' }),
      ...[url, summary, highlights],
    ],
  },
  {
    pointer: '/projects',
    title: /*i18n*/ { id: 'document.projects', message: 'Projects' },
    add: /*i18n*/ { id: 'section.projects.add', message: 'Add a project' },
    fields: [
      title('name'),
      url,
      ...[start, end],
      field('roles', 'words', /*i18n*/ { id: 'field.roles', message: 'Roles' }),
      field('description', 'lines', /*i18n*/ { id: 'field.description', message: 'Description' }),
      ...[highlights, keywords],
    ],
  },
  {
    pointer: '/volunteer',
    title: /*i18n*/ { id: 'document.volunteer', message: 'Volunteering' },
    add: /*i18n*/ { id: 'section.volunteer.add', message: 'Add voluntary work' },
    fields: [
      position,
      field(
        'organization',
        'line',
        /*i18n*/ {
          id: 'field.organisation',
          message: 'Organisation',
        },
      ),
      ...[start, end, url, summary, highlights],
    ],
  },
  {
    pointer: '/education',
    title: /*i18n*/ { id: 'document.education', message: 'Education' },
    add: /*i18n*/ { id: 'section.education.add', message: 'Add education' },
    fields: [
      field('institution', 'line', /*i18n*/ { id: 'field.institution', message: 'Institution' }),
      field('studyType', 'line', /*i18n*/ { id: 'field.degree', message: 'Degree' }),
      field('area', 'line', /*i18n*/ { id: 'field.area', message: 'Subject' }),
      ...[start, end],
      field('score', 'line', /*i18n*/ { id: 'field.score', message: 'Grade' }),
      url,
      field('courses', 'words', /*i18n*/ { id: 'field.courses', message: 'Courses' }),
    ],
  },
  {
    pointer: '/skills',
    title: /*i18n*/ { id: 'document.skills', message: 'Skills' },
    add: /*i18n*/ { id: 'section.skills.add', message: 'Add a group of skills' },
    fields: [
      field('name', 'line', /*i18n*/ { id: 'field.skill', message: 'Skill or group' }),
      field('level', 'line', /*i18n*/ { id: 'field.level', message: 'Level' }),
      keywords,
    ],
  },
  {
    pointer: '/languages',
    title: /*i18n*/ { id: 'document.languages', message: 'Languages' },
    add: /*i18n*/ { id: 'section.languages.add', message: 'Add a language' },
    fields: [
      field('language', 'line', /*i18n*/ { id: 'field.language', message: 'Language' }),
      field('fluency', 'line', /*i18n*/ { id: 'field.fluency', message: 'How well' }),
    ],
  },
  {
    pointer: '/certificates',
    title: /*i18n*/ { id: 'document.certificates', message: 'Certificates' },
    add: /*i18n*/ { id: 'section.certificates.add', message: 'Add a certificate' },
    fields: [
      title('name'),
      field('issuer', 'line', /*i18n*/ { id: 'field.issuer', message: 'Issued by' }),
      date('date'),
      url,
    ],
  },
  {
    pointer: '/awards',
    title: /*i18n*/ { id: 'document.awards', message: 'Awards' },
    add: /*i18n*/ { id: 'section.awards.add', message: 'Add an award' },
    fields: [
      title('title'),
      field('awarder', 'line', /*i18n*/ { id: 'field.awarder', message: 'Given by' }),
      date('date'),
      summary,
    ],
  },
  {
    pointer: '/publications',
    title: /*i18n*/ { id: 'document.publications', message: 'Publications' },
    add: /*i18n*/ { id: 'section.publications.add', message: 'Add a publication' },
    fields: [
      title('name'),
      field('publisher', 'line', /*i18n*/ { id: 'field.publisher', message: 'Publisher' }),
      date('releaseDate'),
      ...[url, summary],
    ],
  },
  {
    pointer: '/interests',
    title: /*i18n*/ { id: 'document.interests', message: 'Interests' },
    add: /*i18n*/ { id: 'section.interests.add', message: 'Add an interest' },
    fields: [
      field('name', 'line', /*i18n*/ { id: 'field.interest', message: 'Interest' }),
      keywords,
    ],
  },
  {
    pointer: '/references',
    title: /*i18n*/ { id: 'document.references', message: 'References' },
    add: /*i18n*/ { id: 'section.references.add', message: 'Add a reference' },
    fields: [
      field('name', 'line', /*i18n*/ { id: 'field.referee', message: 'From' }),
      field('reference', 'lines', /*i18n*/ { id: 'field.reference', message: 'What they say' }),
    ],
  },
];
