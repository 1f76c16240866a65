/** What the sections and fields of a profile are called: one row each. */
import { type ProfileSection, ruleOf } from '../../../shared/domain/profile/section-rules.ts';
import type { Message } from '../../../shared/std/message.ts';

export const sectionWords: Readonly<Record<ProfileSection, Message>> = {
  contact: /*i18n*/ { id: 'profile.section.contact', message: 'You' },
  links: /*i18n*/ { id: 'profile.section.links', message: 'Links' },
  work: /*i18n*/ { id: 'profile.section.work', message: 'Experience' },
  volunteer: /*i18n*/ { id: 'profile.section.volunteer', message: 'Volunteering' },
  projects: /*i18n*/ { id: 'profile.section.projects', message: 'Projects' },
  education: /*i18n*/ { id: 'profile.section.education', message: 'Education' },
  skills: /*i18n*/ { id: 'profile.section.skills', message: 'Skills' },
  languages: /*i18n*/ { id: 'profile.section.languages', message: 'Languages' },
  certificates: /*i18n*/ { id: 'profile.section.certificates', message: 'Certificates' },
  awards: /*i18n*/ { id: 'profile.section.awards', message: 'Awards' },
  publications: /*i18n*/ { id: 'profile.section.publications', message: 'Publications' },
  interests: /*i18n*/ { id: 'profile.section.interests', message: 'Interests' },
  references: /*i18n*/ { id: 'profile.section.references', message: 'References' },
};

/** The words of the button that writes one by hand. */
export const addWords: Readonly<Record<Exclude<ProfileSection, 'contact'>, Message>> = {
  links: /*i18n*/ { id: 'profile.add.links', message: 'Add a link' },
  work: /*i18n*/ { id: 'profile.add.work', message: 'Add a position' },
  volunteer: /*i18n*/ { id: 'profile.add.volunteer', message: 'Add voluntary work' },
  projects: /*i18n*/ { id: 'profile.add.projects', message: 'Add a project' },
  education: /*i18n*/ { id: 'profile.add.education', message: 'Add education' },
  skills: /*i18n*/ { id: 'profile.add.skills', message: 'Add a skill' },
  languages: /*i18n*/ { id: 'profile.add.languages', message: 'Add a language' },
  certificates: /*i18n*/ { id: 'profile.add.certificates', message: 'Add a certificate' },
  awards: /*i18n*/ { id: 'profile.add.awards', message: 'Add an award' },
  publications: /*i18n*/ { id: 'profile.add.publications', message: 'Add a publication' },
  interests: /*i18n*/ { id: 'profile.add.interests', message: 'Add an interest' },
  references: /*i18n*/ { id: 'profile.add.references', message: 'Add a reference' },
};

const name: Message = /*i18n*/ { id: 'profile.field.name', message: 'Name' };
const title: Message = /*i18n*/ { id: 'profile.field.title', message: 'Title' };
const date: Message = /*i18n*/ { id: 'profile.field.date', message: 'Date' };

const fieldWords: Readonly<Record<string, Message>> = {
  ...{ name, title, date, releaseDate: date },
  label: /*i18n*/ { id: 'profile.field.label', message: 'Headline' },
  email: /*i18n*/ { id: 'profile.field.email', message: 'E-mail' },
  phone: /*i18n*/ { id: 'profile.field.phone', message: 'Phone' },
  address: /*i18n*/ { id: 'profile.field.address', message: 'Street' },
  postalCode: /*i18n*/ { id: 'profile.field.postal-code', message: 'Post code' },
  city: /*i18n*/ { id: 'profile.field.city', message: 'City' },
  region: /*i18n*/ { id: 'profile.field.region', message: 'Region' },
  countryCode: /*i18n*/ { id: 'profile.field.country', message: 'Country' },
  summary: /*i18n*/ { id: 'profile.field.summary', message: 'Summary' },
  network: /*i18n*/ { id: 'profile.field.network', message: 'Network' },
  username: /*i18n*/ { id: 'profile.field.username', message: 'User name' },
  url: /*i18n*/ { id: 'profile.field.url', message: 'Web address' },
  position: /*i18n*/ { id: 'profile.field.position', message: 'Position' },
  location: /*i18n*/ { id: 'profile.field.location', message: 'Place' },
  startDate: /*i18n*/ { id: 'profile.field.start', message: 'Start' },
  endDate: /*i18n*/ { id: 'profile.field.end', message: 'End' },
  highlights: /*i18n*/ { id: 'profile.field.highlights', message: 'Highlights' },
  organization: /*i18n*/ { id: 'profile.field.organisation', message: 'Organisation' },
  description: /*i18n*/ { id: 'profile.field.description', message: 'Description' },
  roles: /*i18n*/ { id: 'profile.field.roles', message: 'Roles' },
  keywords: /*i18n*/ { id: 'profile.field.keywords', message: 'Keywords' },
  institution: /*i18n*/ { id: 'profile.field.institution', message: 'Institution' },
  studyType: /*i18n*/ { id: 'profile.field.degree', message: 'Degree' },
  area: /*i18n*/ { id: 'profile.field.area', message: 'Subject' },
  score: /*i18n*/ { id: 'profile.field.score', message: 'Grade' },
  courses: /*i18n*/ { id: 'profile.field.courses', message: 'Courses' },
  group: /*i18n*/ { id: 'profile.field.group', message: 'Group' },
  level: /*i18n*/ { id: 'profile.field.level', message: 'Level' },
  language: /*i18n*/ { id: 'profile.field.language', message: 'Language' },
  fluency: /*i18n*/ { id: 'profile.field.fluency', message: 'How well' },
  issuer: /*i18n*/ { id: 'profile.field.issuer', message: 'Issued by' },
  awarder: /*i18n*/ { id: 'profile.field.awarder', message: 'Given by' },
  publisher: /*i18n*/ { id: 'profile.field.publisher', message: 'Publisher' },
  reference: /*i18n*/ { id: 'profile.field.reference', message: 'What they say' },
};

const company: Message = /*i18n*/ { id: 'profile.field.company', message: 'Company' };

export function fieldLabel(section: ProfileSection, field: string): Message {
  return section === 'work' && field === 'name' ? company : (fieldWords[field] ?? name);
}

/** How a field is written: `text` one line, `long` a paragraph, `lines` one value a line. */
export function inputKind(
  section: ProfileSection,
  field: string,
): 'text' | 'long' | 'lines' | 'date' {
  const rule = ruleOf(section, field);
  if (rule?.policy === 'list' || rule?.policy === 'plural') return 'lines';
  if (rule?.as === 'date') return 'date';
  return ['summary', 'description', 'reference'].includes(field) ? 'long' : 'text';
}
