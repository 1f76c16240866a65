/** Task `structure-resume`: text with layout → JSON Resume, by rules; nothing is invented. */
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import type { TaskContext } from '../task-context.ts';
import { assess } from './assess.ts';
import { buildResume } from './build-resume.ts';
import { traceResume } from './evidence/trace-resume.ts';
import { readLines } from './layout/read-lines.ts';
import { splitSections } from './sections/split-sections.ts';

export async function structureResume(
  { pages }: TaskInput<'structure-resume'>,
  context: TaskContext,
): Promise<TaskOutput<'structure-resume'>> {
  const lines = readLines(pages);
  context.throwIfCancelled();
  const document = splitSections(lines);
  const resume = buildResume(document, lines);
  const evidence = traceResume(resume, document, pages);
  return { resume, ...assess(resume, { pages, lines, document }), evidence };
}
