/** One thing that one résumé says: a position, a degree, a skill, with where each value stands. */
import type { Resume } from '../resume.ts';
import type { ProfileSource } from './profile-source.ts';
import { type ProfileSection, rulesOf } from './section-rules.ts';

export interface FoundText {
  readonly text: string;
  /** JSON Pointer in the résumé. */
  readonly pointer: string;
}

export type FieldTexts = Readonly<Record<string, readonly FoundText[]>>;

export interface Item {
  readonly sourceId: string;
  readonly section: ProfileSection;
  /** Of the whole. */
  readonly pointer: string;
  readonly fields: FieldTexts;
}

type RawEntry = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Sections whose entries are written in JSON Resume as they are here. */
const plainSections = [
  ...['work', 'volunteer', 'projects', 'education', 'languages', 'certificates', 'awards'],
  ...['publications', 'interests', 'references'],
] as readonly Exclude<ProfileSection, 'contact' | 'links' | 'skills'>[];

/** Everything that a résumé says, in its own order. */
export function readItems({ id, resume }: Pick<ProfileSource, 'id' | 'resume'>): readonly Item[] {
  const items = [
    { section: 'contact' as const, pointer: '/basics', fields: contactOf(resume) },
    ...linksOf(resume),
    ...plainSections.flatMap((section) =>
      (resume[section] ?? []).map((entry, index) => {
        const pointer = `/${section}/${index}`;
        return { section, pointer, fields: fieldsOf(section, entry, pointer) };
      }),
    ),
    ...skillsOf(resume),
  ];
  return items
    .filter(({ fields }) => Object.keys(fields).length > 0)
    .map((item) => ({ sourceId: id, ...item }));
}

function fieldsOf(section: ProfileSection, entry: RawEntry, pointer: string): FieldTexts {
  const found = rulesOf(section).map(([field]) => {
    const value = entry[field];
    if (typeof value === 'string') return [field, [at(value, `${pointer}/${field}`)]] as const;
    const texts = (value ?? []).map((text, index) => at(text, `${pointer}/${field}/${index}`));
    return [field, texts] as const;
  });
  return Object.fromEntries(found.filter(([, texts]) => texts.length > 0));
}

const at = (text: string, pointer: string): FoundText => ({ text, pointer });

function contactOf({ basics }: Resume): FieldTexts {
  const { name, label, email, phone, summary, location = {} } = basics;
  return {
    ...fieldsOf('contact', { name, label, email, phone, summary }, '/basics'),
    ...fieldsOf('contact', location, '/basics/location'),
  };
}

type Part = Omit<Item, 'sourceId'>;

function linksOf({ basics: { url, profiles = [] } }: Resume): readonly Part[] {
  const own = url === undefined ? [] : [at(url, '/basics/url')];
  return [
    ...own.map((found) => ({
      ...{ section: 'links' as const, pointer: found.pointer, fields: { url: [found] } },
    })),
    ...profiles.map((profile, index) => {
      const pointer = `/basics/profiles/${index}`;
      return { section: 'links' as const, pointer, fields: fieldsOf('links', profile, pointer) };
    }),
  ];
}

/** The keywords of a group are the skills, and its name is their heading. */
function skillsOf({ skills = [] }: Resume): readonly Part[] {
  return skills.flatMap(({ name, level, keywords = [] }, index) => {
    const section = 'skills' as const;
    const pointer = `/skills/${index}`;
    const rated = fieldsOf(section, { level }, pointer);
    if (keywords.length === 0) {
      return [{ section, pointer, fields: fieldsOf(section, { name, level }, pointer) }];
    }
    const group = name === undefined ? {} : { group: [at(name, `${pointer}/name`)] };
    return keywords.map((keyword, place) => {
      const own = `${pointer}/keywords/${place}`;
      return { section, pointer: own, fields: { name: [at(keyword, own)], ...group, ...rated } };
    });
  });
}
