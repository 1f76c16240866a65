/** The Piscina entry: every worker thread starts here and runs one task at a time. */
import { moveBytes } from './move-bytes.ts';
import { runTask, type TaskRequest } from './run-task.ts';
import type { TaskLoaders } from './task-context.ts';

const loaders: TaskLoaders = {
  'pdf-info': async () => (await import('./pdf-info/pdf-info.ts')).pdfInfo,
  'pdf-text': async () => (await import('./pdf-text/pdf-text.ts')).pdfText,
  'pdf-page-image': async () => (await import('./pdf-page-image/pdf-page-image.ts')).pdfPageImage,
  ocr: async () => (await import('./ocr/ocr.ts')).ocr,
  'docx-text': async () => (await import('./docx-text/docx-text.ts')).docxText,
  'structure-resume': async () =>
    (await import('./structure-resume/structure-resume.ts')).structureResume,
};

export async function entry(request: TaskRequest): Promise<unknown> {
  return moveBytes(await runTask(request, loaders));
}
