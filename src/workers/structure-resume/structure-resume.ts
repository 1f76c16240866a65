/** Task `structure-resume`: text with layout → JSON Resume, by rules; nothing is invented. */
import type { PageText } from '../../shared/domain/document-text.ts';
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import type { TaskContext } from '../task-context.ts';
import { assess } from './assess.ts';
import { buildResume } from './build-resume.ts';
import { traceResume } from './evidence/trace-resume.ts';
import { readLines } from './layout/read-lines.ts';
import { otherOrders, plainOrder, type ReadingOrder } from './layout/reading-orders.ts';
import { splitSections } from './sections/split-sections.ts';
import { makesMoreSense, type Reading } from './sense-of-reading.ts';
import { joinBroken } from './text/join-broken.ts';

/**
 * `accurate` reads the document in other orders as well and keeps what makes most sense: a fixed
 * number of readings, each as long as the plain one.
 */
export async function structureResume(
  { pages, reading = 'plain' }: TaskInput<'structure-resume'>,
  context: TaskContext,
): Promise<TaskOutput<'structure-resume'>> {
  const { resume, document, assessment } = readResume(pages, reading, context);
  return { resume, ...assessment, evidence: traceResume(resume, document, pages) };
}

/** The reading that makes most sense: the same for the same pages. */
export function readResume(
  pages: readonly PageText[],
  reading: 'plain' | 'accurate',
  context: Pick<TaskContext, 'throwIfCancelled'>,
): Reading {
  let best = read(pages, plainOrder);
  context.throwIfCancelled();
  for (const order of reading === 'accurate' ? otherOrders : []) {
    const other = read(pages, order);
    context.throwIfCancelled();
    if (makesMoreSense(other, best)) best = other;
  }
  return best;
}

function read(pages: readonly PageText[], order: ReadingOrder): Reading {
  const lines = joinBroken(readLines(pages, order));
  const document = splitSections(lines);
  const resume = buildResume(document, lines);
  return { resume, document, assessment: assess(resume, { pages, lines, document }) };
}
