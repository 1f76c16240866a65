/**
 * Task `merge-answers`: fills gaps of a résumé with what a model said, where the page shows it.
 *
 * What is settled is never touched. A value is taken only if it stands on the page by itself, on
 * letters that no settled value rests on, near the rest of its entry, and if the rules judge it as they
 * would judge their own. So a wrong, empty or hostile answer leaves the résumé as the rules read it.
 */
import type { FieldEvidence } from '../../shared/domain/field-evidence.ts';
import type { Known } from '../../shared/domain/refinement/is-settled.ts';
import type { PartAnswers } from '../../shared/domain/refinement/refined-part.ts';
import { type Resume, resumeSchema } from '../../shared/domain/resume.ts';
import { toPointer } from '../../shared/std/to-pointer.ts';
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import { wordConfidence } from '../structure-resume/evidence/word-confidence.ts';
import { readResume } from '../structure-resume/structure-resume.ts';
import type { TaskContext } from '../task-context.ts';
import { countUnsupported } from './count-unsupported.ts';
import { type EntryFacts, type EntryRules, educationRules, workRules } from './entry-rules.ts';
import type { Fill } from './fill.ts';
import { fillBasics } from './fill-basics.ts';
import { fillEntries } from './fill-entries.ts';
import { fillSkills } from './fill-skills.ts';
import { newEntries } from './new-entries.ts';
import { type PageOfFacts, toPageOfFacts } from './page-of-facts.ts';
import { withFills } from './with-fills.ts';

/** However well it fits: a person should look at what a model has filled in. */
const modelTrust = 0.7;

export async function mergeAnswers(
  { pages, reading, resume, evidence, confirmed, answers, model }: TaskInput<'merge-answers'>,
  context: TaskContext,
): Promise<TaskOutput<'merge-answers'>> {
  const { document } = readResume(pages, reading, context);
  const known = { evidence: evidence ?? {}, confirmed };
  const page = toPageOfFacts(resume, document, known);
  const unsupported = countUnsupported(page, resume, answers);
  const fills = fillsOf(page, resume, { answers, known });
  const sureness = wordConfidence(pages);
  const filled = fills.map(({ path, range, plausibility }) => {
    const places = page.placesOf(range);
    const confidence = Math.round(plausibility * sureness(places) * modelTrust * 100) / 100;
    const evidenceOf: FieldEvidence = { confidence, places: [...places], model };
    return [toPointer(path), evidenceOf] as const;
  });
  return {
    resume: resumeSchema.parse(withFills(resume, fills)),
    evidence: { ...known.evidence, ...Object.fromEntries(filled) },
    filled: filled.map(([pointer]) => pointer),
    unsupported,
  };
}

function fillsOf(
  page: PageOfFacts,
  resume: Resume,
  { answers, known }: { readonly answers: PartAnswers; readonly known: Known },
): readonly Fill[] {
  const entries = (rules: EntryRules, named: readonly EntryFacts[]): readonly Fill[] =>
    rules.entriesOf(resume).length === 0
      ? newEntries(page, rules, named)
      : fillEntries(page, resume, { rules, entries: named, known });
  const { basics, work, education, skills } = answers;
  return [
    ...(basics ? fillBasics(page, resume, { answer: basics, known }) : []),
    ...entries(
      workRules,
      (work?.work ?? []).map(({ name, position, startDate, endDate }) =>
        toFacts([name, position, startDate, endDate]),
      ),
    ),
    ...entries(
      educationRules,
      (education?.education ?? []).map(({ institution, studyType, startDate, endDate }) =>
        toFacts([institution, studyType, startDate, endDate]),
      ),
    ),
    ...(skills && (resume.skills ?? []).length === 0 ? fillSkills(page, skills.skills) : []),
  ];
}

function toFacts(said: readonly (string | null)[]): EntryFacts {
  const [who, what, startDate, endDate] = said.map((text) => text?.trim() || undefined);
  return { who, what, startDate, endDate };
}
