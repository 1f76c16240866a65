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
  /^(?:(?:relevant |selected |graduate |undergraduate |major |main |core |key )?(?:courses|coursework)|cours|kurse|schwerpunkte|cursos|disciplinas)\b\s*:?\s*/iu;

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

function toStudy(entry: Entry, segments: readonly Segment[]): Study | null {
  const of = (role: Role): string | undefined =>
    segments.find((segment) => segment.role === role)?.text;
  const [institution, degree, area] = [of('first'), of('second'), of('third')];
  if (!institution && !degree) return null;
  const isWhole = degree !== undefined && studyFields.test(fold(degree).replace(degreeOf, ''));
  const extras = area && !isWhole ? [area] : [];
  const text = [...entry.head, ...entry.body].map((line) => line.text).join('\n');
  const grade = score.exec(text)?.[1];
  const rest = segments.filter(({ role }) => role === 'other' || (role === 'third' && isWhole));
  const courses = [...rest.map(({ text: told }) => told), ...coursesOf(entry.body)];
  return {
    ...(institution ? { institution } : {}),
    ...(degree ? splitDegree(degree, extras) : area ? { area } : {}),
    ...shownPeriod(entry.period),
    ...(grade ? { score: grade } : {}),
    ...(courses.length > 0 ? { courses } : {}),
  };
}

function coursesOf(body: readonly Line[]): readonly string[] {
  const texts = body.map((line) => line.text.replace(courseLabel, '').trim());
  return texts.filter((text) => text !== '' && !score.test(text));
}
