/** Answers of a host that keeps the draft of one résumé, as the real one does. */
import { ORPCError } from '@orpc/client';
import type { ResumeDetail, ResumeDraft } from '../../../src/shared/contract/resumes.ts';
import type { FakeHost } from './fake-host.ts';

/** Changes what the host knows of the résumé as windows save and end drafts. */
export function keepDrafts(host: FakeHost, id: string): void {
  let revision = 0;
  const detail = (): ResumeDetail => {
    const found = host.resumes.find((resume) => resume.id === id);
    if (!found) throw new ORPCError('NOT_FOUND', { defined: true, data: { what: 'resume' } });
    return found;
  };
  const change = (parts: Partial<ResumeDetail>): void => {
    host.resumes = host.resumes.map((resume) =>
      resume.id === id ? { ...resume, ...parts } : resume,
    );
  };
  Object.assign(host.answers, {
    'resumes.draft.save': (draft: ResumeDraft) => {
      const current = detail().draft;
      if ((current?.revision ?? 0) !== draft.revision) {
        throw new ORPCError('DRAFT_CONFLICT', { defined: true, data: { draft: current } });
      }
      revision += 1;
      const { base, resume } = draft;
      const saved = { base, revision, savedAt: 7 };
      change({ draft: { ...saved, resume }, draftSavedAt: 7 });
      return saved;
    },
    'resumes.draft.discard': () => change({ draft: null, draftSavedAt: null }),
    'resumes.saveVersion': ({ note }: { note: string | null }) => {
      const { draft, number, versionId } = detail();
      const resume = draft?.resume as ResumeDetail['resume'];
      change({ draft: null, draftSavedAt: null, resume, number: number + 1 });
      const facts = { origin: 'edited', parent: number, createdAt: 8 };
      return { versionId, number: number + 1, note, ...facts };
    },
  });
}
