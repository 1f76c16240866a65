/**
 * What JSON Resume holds, by the names that its versions give it: 0.0.0 wrote `company` and
 * `website` where 1.0.0 writes `name` and `url` (https://jsonresume.org/schema).
 */

export type FieldType = 'text' | 'date' | 'texts' | 'place';

export interface Field {
  readonly type: FieldType;
  /** Its names, the present one first. */
  readonly names: readonly string[];
}

/** Fields by the name under which they are kept. */
export type Shape = Readonly<Record<string, Field>>;

const as = (type: FieldType, ...names: readonly string[]): Field => ({ type, names });

const url = as('text', 'url', 'website', 'link');
const period = {
  startDate: as('date', 'startDate', 'start', 'from'),
  endDate: as('date', 'endDate', 'end', 'to'),
};
const summary = as('text', 'summary', 'description');
const highlights = as('texts', 'highlights');

export const basicsShape: Shape = {
  name: as('text', 'name'),
  label: as('text', 'label', 'headline'),
  email: as('text', 'email'),
  phone: as('text', 'phone'),
  url,
  summary: as('text', 'summary'),
};

export const locationShape: Shape = {
  address: as('text', 'address'),
  postalCode: as('text', 'postalCode'),
  city: as('text', 'city'),
  region: as('text', 'region'),
  countryCode: as('text', 'countryCode', 'country'),
};

export const profileShape: Shape = {
  network: as('text', 'network'),
  username: as('text', 'username'),
  url,
};

interface Section {
  readonly names: readonly string[];
  readonly shape: Shape;
  /** The field that an item stands for which is only a text. */
  readonly main: string;
}

/** In the order of the standard. */
export const sections = {
  work: {
    names: ['work', 'experience'],
    main: 'name',
    shape: {
      name: as('text', 'name', 'company', 'employer'),
      position: as('text', 'position', 'title'),
      location: as('place', 'location'),
      ...{ url, ...period, summary, highlights },
    },
  },
  volunteer: {
    names: ['volunteer'],
    main: 'organization',
    shape: {
      organization: as('text', 'organization', 'organisation'),
      position: as('text', 'position', 'role'),
      ...{ url, ...period, summary, highlights },
    },
  },
  education: {
    names: ['education'],
    main: 'institution',
    shape: {
      institution: as('text', 'institution', 'school'),
      area: as('text', 'area'),
      studyType: as('text', 'studyType', 'degree'),
      ...{ url, ...period },
      score: as('text', 'score', 'gpa'),
      courses: as('texts', 'courses'),
    },
  },
  awards: {
    names: ['awards'],
    main: 'title',
    shape: {
      title: as('text', 'title', 'name'),
      date: as('date', 'date'),
      awarder: as('text', 'awarder', 'issuer'),
      summary,
    },
  },
  certificates: {
    names: ['certificates', 'certifications'],
    main: 'name',
    shape: {
      name: as('text', 'name', 'title'),
      date: as('date', 'date'),
      issuer: as('text', 'issuer', 'authority'),
      url,
    },
  },
  publications: {
    names: ['publications'],
    main: 'name',
    shape: {
      name: as('text', 'name', 'title'),
      publisher: as('text', 'publisher'),
      releaseDate: as('date', 'releaseDate', 'date'),
      ...{ url, summary },
    },
  },
  skills: {
    names: ['skills'],
    main: 'name',
    shape: {
      name: as('text', 'name'),
      level: as('text', 'level'),
      keywords: as('texts', 'keywords'),
    },
  },
  languages: {
    names: ['languages'],
    main: 'language',
    shape: {
      language: as('text', 'language', 'name'),
      fluency: as('text', 'fluency', 'level'),
    },
  },
  interests: {
    names: ['interests', 'hobbies'],
    main: 'name',
    shape: { name: as('text', 'name'), keywords: as('texts', 'keywords') },
  },
  references: {
    names: ['references'],
    main: 'reference',
    shape: { name: as('text', 'name'), reference: as('text', 'reference') },
  },
  projects: {
    names: ['projects'],
    main: 'name',
    shape: {
      name: as('text', 'name', 'title'),
      description: as('text', 'description', 'summary'),
      url,
      roles: as('texts', 'roles'),
      keywords: as('texts', 'keywords'),
      ...{ ...period, highlights },
    },
  },
} as const satisfies Record<string, Section>;

/** The file's own affairs, which say nothing about the person. */
export const silentNames: ReadonlySet<string> = new Set(['$schema', 'meta']);
