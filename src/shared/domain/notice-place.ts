/** Where in the window the matter of a notification is. Apart, so that windows need no zod. */
import type { Notice } from './notice.ts';

/** A path of the window's routes. */
export function noticePlace({
  done,
  entity,
  jobId,
}: Pick<Notice, 'done' | 'entity' | 'jobId'>): string {
  if (entity !== null) return `/resumes/${entity.id}`;
  if (jobId !== null) return `/activity/runs/${jobId}`;
  return done > 0 ? '/resumes' : '/activity';
}
