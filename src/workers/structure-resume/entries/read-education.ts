/** Reads schools and degrees. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { fold } from '../vocabulary/fold.ts';
import { degreeWords, institutionWords } from '../vocabulary/words.ts';
import { assignRoles, type RoleScore } from './assign-roles.ts';
import type { Entry } from './entry.ts';
import { headPieces } from './head-pieces.ts';
import { joinWrapped } from './join-wrapped.ts';
import { shownPeriod } from './shown-period.ts';
import { splitAtComma } from './split-at-comma.ts';
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
const detail =
  /\bgpa\b|^grade\b|cum laude|^honou?rs?\b|with distinction|^mention\b|^dean|^minors?\b|^thesis|^(?:master|bachelor)(?:'s)? thesis|^(?:gesamt)?note\b|^(?:relevant|major|main|core|key) course|^coursework|^courses?:?$/iu;

export function readEducation(lines: readonly Line[]): Study[] {
  const entries = splitEntries(lines, namesStudy)
    .map((entry) => ({ ...entry, head: joinWrapped(entry.head) }))
    .flatMap((entry) => splitByRole(entry, scoreEducation))
    .map((entry) => ({ entry, names: namesOf(entry) }));
  const roles = assignRoles(entries.map(({ names }) => names.map(scoreEducation)));
  return entries.flatMap(({ entry, names }, index) => {
    const role = roles[index] ?? { first: -1, second: -1 };
    const study = toStudy(entry, names, role);
    return study ? [study] : [];
  });
}

function namesStudy(text: string): boolean {
  const { first, second } = scoreEducation(text);
  return Math.max(first, second) > 0 && !detail.test(text);
}

function namesOf({ head }: Entry): readonly string[] {
  const { names } = headPieces(head);
  const isAlone = names.length === 1;
  return names
    .flatMap(({ text }) =>
      splitAtComma(text, { scoreOf: scoreEducation, isAlone, mayFollowFirst: false }),
    )
    .map((text) => text.replace(scorePart, '').trim())
    .filter((text) => text !== '' && !detail.test(text));
}

function toStudy(
  entry: Entry,
  names: readonly string[],
  { first, second }: { readonly first: number; readonly second: number },
): Study | null {
  const institution = names[first];
  const degree = names[second];
  const isExtra = (text: string, index: number): boolean =>
    index !== first && index !== second && scoreEducation(text).first <= 0 && index < 4;
  const extras = names.filter(isExtra);
  const parts = degree ? splitDegree(degree, extras) : {};
  if (!institution && !degree) return null;
  const text = [...entry.head, ...entry.body].map((line) => line.text).join('\n');
  const grade = score.exec(text)?.[1];
  const courses = coursesOf(entry.body);
  return {
    ...(institution ? { institution } : {}),
    ...parts,
    ...shownPeriod(entry.period),
    ...(grade ? { score: grade } : {}),
    ...(courses.length > 0 ? { courses: [...courses] } : {}),
  };
}

function coursesOf(body: readonly Line[]): readonly string[] {
  const texts = body.map((line) => line.text.replace(courseLabel, '').trim());
  return texts.filter((text) => text !== '' && !score.test(text));
}

export function scoreEducation(text: string): RoleScore {
  const folded = fold(text);
  const isSchool = institutionWords.test(folded);
  const isDegree = degreeWords.test(folded);
  return {
    first: (isSchool ? 2.5 : 0) - (isDegree && !isSchool ? 1.5 : 0),
    second: (isDegree ? 2 : 0) - (isSchool ? 1.5 : 0),
  };
}
