/** Structures pages without a worker thread. */
import type { PageText } from '../../../src/shared/domain/document-text.ts';
import type { StructuredResume } from '../../../src/shared/domain/structured-resume.ts';
import { structureResume } from '../../../src/workers/structure-resume/structure-resume.ts';
import type { TaskContext } from '../../../src/workers/task-context.ts';

export const quietContext: TaskContext = {
  signal: new AbortController().signal,
  throwIfCancelled: () => {},
  reportProgress: () => {},
};

export function structure(...pages: PageText[]): Promise<StructuredResume> {
  return structureResume({ pages }, quietContext);
}
