/** Judges the result: how sure it is, whether the text is a résumé at all, what is missing. */
import type { PageText } from '../../shared/domain/document-text.ts';
import type { ImportWarning } from '../../shared/domain/import-result.ts';
import type { Resume } from '../../shared/domain/resume.ts';
import type { StructuredResume } from '../../shared/domain/structured-resume.ts';
import { findPeriods } from './dates/find-period.ts';
import type { Line } from './layout/line.ts';
import type { SectionedDocument } from './sections/section.ts';
import type { SectionKind } from './vocabulary/section-kind.ts';

interface Material {
  readonly pages: readonly PageText[];
  readonly lines: readonly Line[];
  readonly document: SectionedDocument;
}

type Assessment = Omit<StructuredResume, 'resume' | 'evidence'>;

export function assess(resume: Resume, material: Material): Assessment {
  return {
    confidence: round(confidenceOf(resume, material)),
    resumeLikeness: round(likenessOf(resume, material)),
    warnings: warningsOf(resume, material),
  };
}

const telling: ReadonlySet<SectionKind> = new Set([
  'work',
  'education',
  'skills',
  'projects',
  'languages',
  'certificates',
  'volunteer',
  'publications',
  'awards',
]);

/** Contact data, known sections with something in them, and periods; a letter has few of them. */
function likenessOf(resume: Resume, { lines, document }: Material): number {
  if (lines.length === 0) return 0;
  const filled = document.sections.filter((section) => section.lines.length > 0);
  const kinds = new Set(filled.map(({ kind }) => kind).filter((kind) => telling.has(kind)));
  const hasMain = kinds.has('work') || kinds.has('education');
  const sections = Math.min(1, kinds.size / 3) * 0.4 + (hasMain ? 0.2 : 0);
  const entries = [...(resume.work ?? []), ...(resume.education ?? [])];
  const dated = entries.filter(({ startDate, endDate }) => startDate || endDate).length;
  const periods = Math.min(1, dated / 2) * 0.2;
  const { name, email, phone, profiles } = resume.basics;
  const contact = (email || phone ? 0.1 : 0) + (name ? 0.05 : 0) + (profiles ? 0.05 : 0);
  return Math.min(1, sections + periods + contact);
}

/** The share of what a reader expects that was found, lowered by uncertain text. */
function confidenceOf(resume: Resume, { pages }: Material): number {
  const { name, email, phone } = resume.basics;
  const work = resume.work ?? [];
  const education = resume.education ?? [];
  const whole = [
    ...work.map((entry) => [entry.name, entry.position, entry.startDate ?? entry.endDate]),
    ...education.map((study) => [study.institution, study.studyType ?? study.area]),
  ];
  const fields = whole.flat();
  const filled = fields.length === 0 ? 0 : fields.filter(Boolean).length / fields.length;
  const basics = [name, email ?? phone].filter(Boolean).length / 2;
  const parts = [work.length > 0, education.length > 0, (resume.skills ?? []).length > 0];
  const found = parts.filter(Boolean).length / parts.length;
  return (0.35 * basics + 0.3 * found + 0.35 * filled) * textConfidence(pages);
}

/** Mean confidence of the runs that were read by guessing (OCR); 1 where there are none. */
function textConfidence(pages: readonly PageText[]): number {
  const guesses = pages.flatMap(({ runs }) => runs.flatMap((run) => run.confidence ?? []));
  if (guesses.length === 0) return 1;
  return guesses.reduce((sum, guess) => sum + guess, 0) / guesses.length;
}

const latin = /\p{Script=Latin}/gu;

function warningsOf(resume: Resume, { pages, lines }: Material): ImportWarning[] {
  const { name, email, phone } = resume.basics;
  const text = lines.map((line) => line.text).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const entries = [...(resume.work ?? []), ...(resume.education ?? [])];
  const checks: readonly (readonly [ImportWarning['code'], boolean])[] = [
    ['name-missing', !name],
    ['contact-missing', !email && !phone],
    ['work-missing', (resume.work ?? []).length === 0],
    ['education-missing', (resume.education ?? []).length === 0],
    ['dates-missing', entries.length > 0 && findPeriods(text).length === 0],
    ['ocr-uncertain', textConfidence(pages) < 0.75],
    ['script-not-understood', letters > 0 && (text.match(latin)?.length ?? 0) < 0.5 * letters],
  ];
  const hidden = pages.filter((page) => page.hasHiddenText === true);
  return [
    ...checks.filter(([, holds]) => holds).map(([code]) => ({ code })),
    ...hidden.map(({ page }) => ({ code: 'hidden-text-found' as const, page })),
  ];
}

const round = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;
