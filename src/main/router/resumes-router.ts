/** `resumes.*`: what was read, and the pages it was read from. */
import type { TaskRunner } from '../engine/ports.ts';
import type { ResumeReader } from '../store/resume-table.ts';
import type { Implementer } from './implementer.ts';
import { pageImageUrl } from './page-image-url.ts';
import { hasPageImages, toResumeDetail, toResumeSummary } from './resume-view.ts';

export type ResumeShelf = Pick<ResumeReader, 'list' | 'get'>;

interface ResumesParts {
  readonly resumes: ResumeShelf;
  readonly tasks: Pick<TaskRunner, 'run'>;
  readonly blobs: { pathOf(hash: string): string };
}

export function createResumesRouter(os: Implementer, { resumes, tasks, blobs }: ResumesParts) {
  return {
    list: os.resumes.list.handler(() => ({ resumes: resumes.list().map(toResumeSummary) })),
    get: os.resumes.get.handler(({ input, errors }) => {
      const version = resumes.get(input.id);
      if (version === null) throw errors.NOT_FOUND({ data: { what: 'resume' } });
      return toResumeDetail(version);
    }),
    pageImage: os.resumes.pageImage.handler(async ({ input: { id, page }, errors, signal }) => {
      const version = resumes.get(id);
      if (version === null) throw errors.NOT_FOUND({ data: { what: 'resume' } });
      const hasPage = hasPageImages(version) && page <= version.pageCount;
      if (!hasPage) throw errors.NOT_FOUND({ data: { what: 'page' } });
      return pageImageUrl(tasks, { file: blobs.pathOf(version.blobHash), page }, signal);
    }),
  };
}
