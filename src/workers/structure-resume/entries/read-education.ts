/** Reads schools and degrees. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { fold } from '../vocabulary/fold.ts';
import { studyFields } from '../vocabulary/study-fields.ts';
import type { Entry } from './entry.ts';
import { type HeadPart, headParts } from './head-parts.ts';
import { joinWrapped } from './join-wrapped.ts';
import { labelHeads, type Role, type Segment } from './label-heads.ts';
import { educationScorer, studyDetail } from './score-education.ts';
import { shownPeriod } from './shown-period.ts';
import { splitByRole } from './split-by-role.ts';
import { splitDegree } from './split-degree.ts';
import { splitEntries } from './split-entries.ts';

export type Study = NonNullable<Resume['education']>[number];

const score =
  /(?:gpa|grade|note|abschlussnote|moyenne|media|média|score|cgpa)\s*[:=]?\s*(\d(?:[.,]\d+)?(?:\s*\/\s*\d{1,2}(?:[.,]\d+)?)?)/iu;
/** The grade with what parts it from the degree before it. */
const scorePart = new RegExp(
  `[\\s,;(|–-]*(?:(?:cum|cumulative|overall|major|final)\\.?\\s)?${score.source}\\)?`,
  'iu',
);
const courseLabel =
  /^(?:(?:relevant |selected |graduate |undergraduate |major |main |core |key )?(?:courses|coursework|modules)|cours(?: suivis| pertinents)?|(?:studien)?schwerpunkte|kurse|cursos|asignaturas|disciplinas)\s*(?::\s*|$)/iu;

/** "Bachelor of Arts" names no subject yet. */
const degreeOf =
  /(?:bachelor|master|associate|magister|licenciatur\w+|m\.?a\.?|b\.?a\.?)'?s? (?:of|in|en|em) (?:fine |applied )?(?:arts?|sciences?|laws?|education|engineering|business administration)\b/;

export function readEducation(lines: readonly Line[]): Study[] {
  const entries = splitEntries(lines, namesStudy)
    .map((entry) => ({ ...entry, head: joinWrapped(entry.head) }))
    .flatMap((entry) => splitByRole(entry, educationScorer.scoreOf));
  const heads = entries.map(({ head }) => headParts(head).parts.flatMap(withoutScore));
  const labelled = labelHeads(heads, educationScorer);
  return entries.flatMap((entry, index) => toStudy(entry, labelled[index] ?? []) ?? []);
}

/** Not a course or a grade, which a section of schools has too. */
function namesStudy(text: string): boolean {
  const { first, second } = educationScorer.scoreOf(text);
  return Math.max(first, second) > 1.2 && !studyDetail.test(text);
}

function withoutScore(part: HeadPart): readonly HeadPart[] {
  const text = part.source.slice(part.start, part.end);
  const match = scorePart.exec(text);
  if (!match) return [part];
  const rest = { ...part, end: part.start + match.index };
  return /[\p{L}\p{N}]/u.test(text.slice(0, match.index)) ? [rest] : [];
}

function toStudy(entry: Entry, labelled: readonly Segment[]): Study | null {
  const segments = labelled.map((segment, at) =>
    isAboveSchool(labelled, at) ? { ...segment, role: 'other' as const } : segment,
  );
  const of = (role: Role): string | undefined =>
    segments.find((segment) => segment.role === role)?.text;
  const [institution, area] = [of('first'), of('third')];
  const below = of('second') === undefined ? degreeIn(entry.body) : undefined;
  const degree = of('second') ?? below?.text;
  if (!institution && !degree) return null;
  const isWhole = degree !== undefined && studyFields.test(fold(degree).replace(degreeOf, ''));
  const told = area ?? restOfDegree(segments);
  const extras = told && !isWhole ? [told] : [];
  const text = [...entry.head, ...entry.body].map((line) => line.text).join('\n');
  const grade = score.exec(text)?.[1];
  const rest = segments.filter(
    ({ role, text }) =>
      (role === 'other' || (role === 'third' && isWhole)) && !extras.includes(text),
  );
  const courses = [
    ...rest.flatMap(({ text: told }) => toCourse(told)),
    ...coursesOf(entry.body.filter((line) => line !== below)),
  ];
  return {
    ...(institution ? { institution } : {}),
    ...(degree ? splitDegree(degree, extras) : area ? { area } : {}),
    ...shownPeriod(entry.period),
    ...(grade ? { score: grade } : {}),
    ...(courses.length > 0 ? { courses } : {}),
  };
}

/**
 * What stands before the school and whose words make it neither a degree nor a subject: a body that
 * the school belongs to, perhaps.
 */
function isAboveSchool(segments: readonly Segment[], at: number): boolean {
  const own = segments[at];
  if (own?.role !== 'second' && own?.role !== 'third') return false;
  const { second, third } = educationScorer.scoreOf(own.text);
  const school = segments.findIndex(({ role }) => role === 'first');
  return Math.max(second, third) < 0 && at < school;
}

function toCourse(text: string): readonly string[] {
  const course = text
    .replace(courseLabel, '')
    .replace(/^[\s,;:]+/, '')
    .trim();
  return course === '' || score.test(course) ? [] : [course];
}

/** The degree may stand in the list under its school. */
function degreeIn(body: readonly Line[]): Line | undefined {
  return body.find(
    ({ text }) => educationScorer.scoreOf(text).second > 1.8 && !studyDetail.test(text),
  );
}

/** What follows a degree and is nothing else is its subject, in whatever words. */
function restOfDegree(segments: readonly Segment[]): string | undefined {
  const at = segments.findIndex(({ role }) => role === 'second');
  const next = at < 0 ? undefined : segments[at + 1];
  const isSubject =
    next?.role === 'other' && next.text.split(' ').length <= 6 && !studyDetail.test(next.text);
  return isSubject ? next.text : undefined;
}

function coursesOf(body: readonly Line[]): readonly string[] {
  return body.flatMap((line) => toCourse(line.text));
}
