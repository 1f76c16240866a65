/** Task `pdf-info`: opens a PDF and counts its pages. */
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import { withPdf } from '../pdf/open-pdf.ts';
import type { TaskContext } from '../task-context.ts';

export async function pdfInfo(
  { file, password }: TaskInput<'pdf-info'>,
  context: TaskContext,
): Promise<TaskOutput<'pdf-info'>> {
  return withPdf({ file, password }, async (pdf) => {
    context.throwIfCancelled();
    return { pageCount: pdf.numPages };
  });
}
