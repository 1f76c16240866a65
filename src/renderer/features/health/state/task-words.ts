/** What a worker does, in words: one row a task. */

import type { Message } from '../../../../shared/std/message.ts';
import type { TaskName } from '../../../../shared/tasks.ts';

const taskWords: Readonly<Record<TaskName, Message>> = {
  'pdf-info': /*i18n*/ { id: 'task.pdf-info', message: 'Opening a PDF' },
  'picture-info': /*i18n*/ { id: 'task.picture-info', message: 'Opening a picture' },
  'pdf-text': /*i18n*/ { id: 'task.pdf-text', message: 'Reading the text of a page' },
  'pdf-page-image': /*i18n*/ { id: 'task.pdf-page-image', message: 'Drawing a page' },
  ocr: /*i18n*/ { id: 'task.ocr', message: 'Reading a scanned page' },
  'flow-text': /*i18n*/ { id: 'task.flow-text', message: 'Reading a document' },
  'resume-data': /*i18n*/ { id: 'task.resume-data', message: 'Reading data' },
  'structure-resume': /*i18n*/ { id: 'task.structure-resume', message: 'Structuring a résumé' },
  'resume-excerpts': /*i18n*/ {
    id: 'task.resume-excerpts',
    message: 'Choosing what to show a model',
  },
  'merge-answers': /*i18n*/ { id: 'task.merge-answers', message: 'Checking what a model said' },
  'model-call': /*i18n*/ { id: 'task.model-call', message: 'Asking a model' },
  'model-list': /*i18n*/ { id: 'task.model-list', message: 'Asking a server for its models' },
  'model-embed': /*i18n*/ { id: 'task.model-embed', message: 'Having texts compared by a model' },
};

const other: Message = /*i18n*/ { id: 'task.other', message: 'Working' };

/** @param task as the workers name it; one that this window does not know is told in general */
export function taskMessage(task: string): Message {
  return Object.hasOwn(taskWords, task) ? taskWords[task as TaskName] : other;
}
