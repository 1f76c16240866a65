/**
 * What the user does with résumés: drafts, versions, names, removing. Each answer comes when what it
 * tells of is on disk.
 */
import { carryEvidence } from '../../../shared/domain/carry-evidence.ts';
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import { keepsAfterEdit } from '../../../shared/domain/import-result.ts';
import { resumeSchema } from '../../../shared/domain/resume.ts';
import {
  findProblems,
  isBlocking,
  type ResumeProblem,
} from '../../../shared/domain/resume-problem.ts';
import { trimDraft } from '../../../shared/domain/trim-draft.ts';
import { readAt } from '../../../shared/std/read-at.ts';
import type { DeskParts, Draft, Line, Version } from './resume-ports.ts';

/** Another window was faster: what is there now. */
export interface DraftConflict {
  readonly conflict: Draft | null;
}

export interface DraftSave {
  readonly base: number;
  /** Of the draft that the window knows; 0: none. */
  readonly revision: number;
  readonly resume: DraftResume;
}

/** Null: there is no such résumé, or no such version of it. */
export interface ResumeDesk {
  create(): Promise<string>;
  getDraft(lineId: string): Draft | null;
  saveDraft(id: string, draft: DraftSave): Promise<Draft | DraftConflict | null>;
  discardDraft(id: string): Promise<boolean>;
  saveVersion(
    id: string,
    wish: { readonly revision: number; readonly note: string | null },
  ): Promise<Version | DraftConflict | { readonly problems: readonly ResumeProblem[] } | null>;
  restoreVersion(id: string, number: number): Promise<Version | null>;
  confirm(id: string, number: number, pointers: readonly string[]): Promise<boolean>;
  rename(id: string, title: string | null): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  putBack(id: string): Promise<boolean>;
  /** Hears that something of a list is another; the result ends it. */
  listen(onChange: () => void): () => void;
}

// Over 50 lines: the acts of the desk, each a few lines around one write.
export function createResumeDesk<Tx>(parts: DeskParts<Tx>): ResumeDesk {
  const { resumes, lines, drafts, write, newId } = parts;
  const listeners = new Set<() => void>();

  /** Told after the commit, and only where something was written. */
  function tell<T>(result: T): T {
    for (const onChange of listeners) onChange();
    return result;
  }

  /** One act on a résumé that exists. */
  async function act(id: string, change: (tx: Tx, line: Line) => void): Promise<boolean> {
    const isDone = await write((tx) => {
      const line = resumes.findLine(id);
      if (line !== null) change(tx, line);
      return line !== null;
    });
    return isDone ? tell(true) : false;
  }

  function addVersion(tx: Tx, parent: Version, wish: Pick<Version, 'resume' | 'note'>): Version {
    const warnings = parent.warnings.filter(keepsAfterEdit);
    const { evidence, confirmed } = carryEvidence(parent, wish.resume);
    const edited = { id: newId(), ...wish, evidence, confirmed, warnings };
    return resumes.addEdited(tx, parent, edited);
  }

  return {
    async create() {
      const id = newId();
      await write((tx) => resumes.begin(tx, id));
      return tell(id);
    },
    getDraft: drafts.get,
    async saveDraft(id, { base, revision, resume }) {
      let isNew = false;
      const result = await write((tx) => {
        const line = resumes.findLine(id);
        if (line === null || resumes.getNumber(line.id, base) === null) return null;
        const current = drafts.get(line.id);
        if ((current?.revision ?? 0) !== revision) return { conflict: current };
        isNew = current === null;
        return drafts.save(tx, line.id, { base, resume });
      });
      // The list says that there is a draft, not how often it was saved.
      return isNew ? tell(result) : result;
    },
    discardDraft: (id) => act(id, (tx, line) => drafts.discard(tx, line.id)),
    async saveVersion(id, { revision, note }) {
      const result = await write((tx) => {
        const line = resumes.findLine(id);
        if (line === null) return null;
        const draft = drafts.get(line.id);
        const parent = draft && resumes.getNumber(line.id, draft.base);
        if (draft?.revision !== revision || !parent) return { conflict: draft };
        const resume = resumeSchema.safeParse(trimDraft(draft.resume));
        const problems = findProblems(draft.resume).filter(isBlocking);
        if (!resume.success || problems.length > 0) return { problems };
        drafts.discard(tx, line.id);
        return addVersion(tx, parent, { resume: resume.data, note });
      });
      return result !== null && 'number' in result ? tell(result) : result;
    },
    async restoreVersion(id, number) {
      const version = await write((tx) => {
        const line = resumes.findLine(id);
        const old = line && resumes.getNumber(line.id, number);
        return old && addVersion(tx, old, { resume: old.resume, note: null });
      });
      return version && tell(version);
    },
    async confirm(id, number, pointers) {
      const isDone = await write((tx) => {
        const line = resumes.findLine(id);
        const version = line && resumes.getNumber(line.id, number);
        if (!version) return false;
        const real = pointers.filter((pointer) => readAt(version.resume, pointer) !== undefined);
        resumes.confirm(tx, version.id, real);
        return true;
      });
      return isDone && tell(true);
    },
    rename: (id, title) => act(id, (tx, line) => lines.rename(tx, line.id, title)),
    remove: (id) => act(id, (tx, line) => lines.remove(tx, line.id)),
    putBack: (id) => act(id, (tx, line) => lines.putBack(tx, line.id)),
    listen(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
