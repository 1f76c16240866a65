/** Joins the tables of résumés with the profile: what they say is told of when it changes. */
import type Database from 'better-sqlite3';
import { changedSections } from '../shared/domain/profile/changed-sections.ts';
import type { Resume } from '../shared/domain/resume.ts';
import type { DomainEvents } from './engine/domain-events/domain-events.ts';
import type { Clock } from './engine/ports.ts';
import { createResumeLineTable, type ResumeLineTable } from './store/resume-line-table.ts';
import { createResumeTable, type ResumeTable } from './store/resume-table.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

interface ResumesOptions {
  readonly db: Database.Database;
  readonly clock: Pick<Clock, 'now'>;
  readonly emit: DomainEvents<SqliteTx>['emit'];
}

interface Change {
  readonly before: Resume | null;
  readonly after: Resume | null;
  /** The job that read it; none: the user. */
  readonly jobId?: string;
}

export function openResumes({ db, clock, emit }: ResumesOptions) {
  const resumes = createResumeTable(db, clock);
  const lines = createResumeLineTable(db, clock);

  /** In the transaction that changes it, so that what an event starts finds the change. */
  function tell(tx: SqliteTx, { before, after, jobId }: Change): void {
    const fields = changedSections(before, after);
    if (fields.length > 0) emit(tx, { type: 'profile.changed', payload: { fields } }, jobId);
  }

  function newestOf(id: string): Resume | null {
    const line = resumes.findLine(id);
    return (line && resumes.get(line.versionId)?.resume) ?? null;
  }

  return {
    resumes: {
      ...resumes,
      add(tx, version) {
        resumes.add(tx, version);
        tell(tx, { before: null, after: version.resume, jobId: version.jobId });
      },
      addRefined(tx, refined) {
        const { parentId, resume: after, jobId } = refined;
        const before = newestOf(parentId);
        resumes.addRefined(tx, refined);
        tell(tx, { before, after, jobId });
      },
      addEdited(tx, parent, edited) {
        tell(tx, { before: newestOf(parent.id), after: edited.resume });
        return resumes.addEdited(tx, parent, edited);
      },
    } satisfies ResumeTable,
    lines: {
      ...lines,
      remove(tx, id) {
        tell(tx, { before: newestOf(id), after: null });
        lines.remove(tx, id);
      },
      removeForGood(tx, id) {
        tell(tx, { before: newestOf(id), after: null });
        lines.removeForGood(tx, id);
      },
      putBack(tx, id) {
        tell(tx, { before: null, after: newestOf(id) });
        lines.putBack(tx, id);
      },
    } satisfies ResumeLineTable,
  };
}
