/** Task `resume-excerpts`: the text of a document that says something of each part of a résumé. */
import { openParts } from '../../shared/domain/refinement/open-parts.ts';
import { type RefinedPart, refinedParts } from '../../shared/domain/refinement/refined-part.ts';
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import type { Line } from '../structure-resume/layout/line.ts';
import type { SectionedDocument } from '../structure-resume/sections/section.ts';
import { readResume } from '../structure-resume/structure-resume.ts';
import type { SectionKind } from '../structure-resume/vocabulary/section-kind.ts';
import type { TaskContext } from '../task-context.ts';
import { type PageOfFacts, toPageOfFacts } from './page-of-facts.ts';

/** What small models can still follow; ten dense pages. */
const MAX_CHARACTERS = 24_000;

const kinds: Readonly<Record<RefinedPart, readonly SectionKind[]>> = {
  basics: ['contact', 'links', 'summary'],
  work: ['work'],
  education: ['education'],
  skills: ['skills', 'other'],
};

/** Letters and digits in a row that no settled value rests on: less than this is no name and no date. */
const MIN_LEFT = 4;

/** Empty where there is nothing to ask: the part has no gaps, or its text has nothing left over. */
export async function resumeExcerpts(
  { pages, reading, resume, evidence, confirmed }: TaskInput<'resume-excerpts'>,
  context: TaskContext,
): Promise<TaskOutput<'resume-excerpts'>> {
  const { document } = readResume(pages, reading, context);
  const known = { evidence: evidence ?? {}, confirmed };
  const facts = toPageOfFacts(resume, document, known);
  const open = openParts(resume, known);
  const excerpts = refinedParts.map((part) => {
    const isWorth = open.includes(part) && hasLeftOver(facts, part);
    return [part, isWorth ? excerptOf(document, part) : ''] as const;
  });
  return Object.fromEntries(excerpts) as Record<RefinedPart, string>;
}

function hasLeftOver(page: PageOfFacts, part: RefinedPart): boolean {
  const own = page.ranges.filter(({ kind }) => kinds[part].includes(kind));
  const all = { start: 0, end: page.index.length };
  const isApart = own.length === 0 && part !== 'basics';
  const zones = part === 'basics' ? [page.top, ...own] : isApart ? [all] : own;
  // Gaps of an entry may be told among what describes it; entries of a section that is not there, not.
  const isLeft = isApart ? page.isFree : page.isDescribed;
  return zones.some(({ start, end }) => {
    for (let at = start; at + MIN_LEFT <= end; at += 1) {
      if (isLeft({ start: at, end: at + MIN_LEFT })) return true;
    }
    return false;
  });
}

/** Its sections; the whole document where none is known by its heading. */
function excerptOf({ header, sections }: SectionedDocument, part: RefinedPart): string {
  const own = sections.filter(({ kind }) => kinds[part].includes(kind));
  const parts = part === 'basics' ? [{ title: '', lines: header }, ...own] : own;
  const isSaid = parts.some(({ lines }) => lines.length > 0);
  const shown = isSaid ? parts : [{ title: '', lines: header }, ...sections];
  return shown.map(textOf).join('\n\n').trim().slice(0, MAX_CHARACTERS);
}

function textOf({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const rows = lines.map(
    ({ cells, isBullet }) => `${isBullet ? '- ' : ''}${cells.map(({ text }) => text).join('   ')}`,
  );
  return [...(title === '' ? [] : [title]), ...rows].join('\n');
}
