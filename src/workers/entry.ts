/** The Piscina entry: every worker thread starts here and runs one task at a time. */
import { moveBytes } from './move-bytes.ts';
import { runTask, type TaskRequest } from './run-task.ts';
import type { TaskLoaders } from './task-context.ts';

const loaders: TaskLoaders = {
  'pdf-info': async () => (await import('./pdf-info/pdf-info.ts')).pdfInfo,
  'picture-info': async () => (await import('./picture-info/picture-info.ts')).pictureInfo,
  'pdf-text': async () => (await import('./pdf-text/pdf-text.ts')).pdfText,
  'pdf-page-image': async () => (await import('./pdf-page-image/pdf-page-image.ts')).pdfPageImage,
  ocr: async () => (await import('./ocr/ocr.ts')).ocr,
  'flow-text': async () => (await import('./flow-text/flow-text.ts')).flowText,
  'resume-data': async () => (await import('./resume-data/resume-data.ts')).resumeData,
  'structure-resume': async () =>
    (await import('./structure-resume/structure-resume.ts')).structureResume,
  'resume-excerpts': async () =>
    (await import('./refine-resume/resume-excerpts.ts')).resumeExcerpts,
  'merge-answers': async () => (await import('./refine-resume/merge-answers.ts')).mergeAnswers,
  'model-call': async () => (await import('./model-call/model-call.ts')).modelCall,
  'model-list': async () => (await import('./model-call/model-list.ts')).modelList,
  'model-embed': async () => (await import('./model-call/model-embed.ts')).modelEmbed,
};

/** A thread that had nothing to do for this long after its start loads what is likely needed. */
const idleMs = 200;
let isUsed = false;

export async function entry(request: TaskRequest): Promise<unknown> {
  isUsed = true;
  return moveBytes(await runTask(request, loaders));
}

// The first file after a start is the one that a new user watches. Threads that are started for a
// task at hand (OCR) load what that needs and no more.
setTimeout(() => {
  if (isUsed) return;
  // A module that cannot be loaded fails the task that needs it, with its reason.
  for (const name of ['pdf-info', 'pdf-text', 'structure-resume'] as const) {
    loaders[name]().catch(() => {});
  }
}, idleMs).unref();
