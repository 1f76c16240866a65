/** `resumes.*`: what was read and written, and the pages it was read from. */
import type { Passwords } from '../services/answers/passwords.ts';
import type { DraftConflict, ResumeDesk } from '../services/resumes/resume-desk.ts';
import type { ResumeReader } from '../store/resume-table.ts';
import type { Implementer } from './implementer.ts';
import { pageImageUrl } from './page-image-url.ts';
import { hasPageImages, toResumeDetail, toResumeSummary, toVersionEntry } from './resume-view.ts';

export interface ResumesParts {
  readonly resumes: Omit<ResumeReader, 'list' | 'findByBlob'>;
  readonly resumeDesk: Omit<ResumeDesk, 'listen'>;
  readonly passwords: Pick<Passwords, 'tasksOn' | 'unlock'>;
  readonly blobs: { pathOf(hash: string): string };
}

const missing = { data: { what: 'resume' } };

// Over 50 lines: the calls of the contract, each a line or a few.
export function createResumesRouter(os: Implementer, parts: ResumesParts) {
  const { resumes, resumeDesk: desk, passwords, blobs } = parts;

  function newest(id: string) {
    const line = resumes.findLine(id);
    const version = line && resumes.get(line.versionId);
    return line && version && { line, version };
  }

  return {
    list: os.resumes.list.handler(() => ({ resumes: resumes.listLines().map(toResumeSummary) })),
    listRemoved: os.resumes.listRemoved.handler(() => ({
      resumes: resumes.listRemoved().map(toResumeSummary),
    })),
    get: os.resumes.get.handler(({ input, errors }) => {
      const found = newest(input.id);
      if (!found) throw errors.NOT_FOUND(missing);
      return toResumeDetail(found.line, found.version, desk.getDraft(found.line.id));
    }),
    versions: os.resumes.versions.handler(({ input, errors }) => {
      const line = resumes.findLine(input.id);
      if (line === null) throw errors.NOT_FOUND(missing);
      return { versions: resumes.listVersions(line.id).map(toVersionEntry) };
    }),
    version: os.resumes.version.handler(({ input, errors }) => {
      const line = resumes.findLine(input.id);
      const version = line && resumes.getNumber(line.id, input.number);
      if (!version) throw errors.NOT_FOUND(missing);
      return { ...toVersionEntry(version), resume: version.resume };
    }),
    create: os.resumes.create.handler(async () => ({ id: await desk.create() })),
    draft: {
      save: os.resumes.draft.save.handler(async ({ input: { id, ...draft }, errors }) => {
        const saved = await desk.saveDraft(id, draft);
        if (saved === null) throw errors.NOT_FOUND(missing);
        if (isConflict(saved)) throw errors.DRAFT_CONFLICT({ data: { draft: saved.conflict } });
        return saved;
      }),
      discard: os.resumes.draft.discard.handler(async ({ input, errors }) => {
        if (!(await desk.discardDraft(input.id))) throw errors.NOT_FOUND(missing);
      }),
    },
    saveVersion: os.resumes.saveVersion.handler(async ({ input: { id, ...wish }, errors }) => {
      const saved = await desk.saveVersion(id, wish);
      if (saved === null) throw errors.NOT_FOUND(missing);
      if (isConflict(saved)) throw errors.DRAFT_CONFLICT({ data: { draft: saved.conflict } });
      if ('problems' in saved) throw errors.UNFIT({ data: { problems: [...saved.problems] } });
      return toVersionEntry(saved);
    }),
    restoreVersion: os.resumes.restoreVersion.handler(async ({ input, errors }) => {
      const version = await desk.restoreVersion(input.id, input.number);
      if (version === null) throw errors.NOT_FOUND(missing);
      return toVersionEntry(version);
    }),
    confirm: os.resumes.confirm.handler(async ({ input: { id, number, pointers }, errors }) => {
      if (!(await desk.confirm(id, number, pointers))) throw errors.NOT_FOUND(missing);
    }),
    rename: os.resumes.rename.handler(async ({ input, errors }) => {
      if (!(await desk.rename(input.id, input.title))) throw errors.NOT_FOUND(missing);
    }),
    remove: os.resumes.remove.handler(async ({ input, errors }) => {
      if (!(await desk.remove(input.id))) throw errors.NOT_FOUND(missing);
    }),
    putBack: os.resumes.putBack.handler(async ({ input, errors }) => {
      if (!(await desk.putBack(input.id))) throw errors.NOT_FOUND(missing);
    }),
    pageImage: os.resumes.pageImage.handler(async ({ input: { id, page }, errors, signal }) => {
      const version = newest(id)?.version;
      if (!version) throw errors.NOT_FOUND(missing);
      const { blobHash, pageCount } = version;
      const hasPage = hasPageImages(version) && page <= (pageCount ?? 0);
      if (!hasPage || blobHash === null) throw errors.NOT_FOUND({ data: { what: 'page' } });
      const tasks = passwords.tasksOn(blobHash);
      return pageImageUrl(tasks, { file: blobs.pathOf(blobHash), page }, signal);
    }),
    unlock: os.resumes.unlock.handler(async ({ input: { id, password }, errors }) => {
      const blobHash = newest(id)?.version.blobHash ?? null;
      if (blobHash === null) throw errors.NOT_FOUND(missing);
      await passwords.unlock({ blobHash, file: blobs.pathOf(blobHash) }, password);
    }),
  };
}

function isConflict(result: object): result is DraftConflict {
  return 'conflict' in result;
}
