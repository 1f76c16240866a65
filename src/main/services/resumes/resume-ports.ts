/** What the desk of résumés needs of the store. */
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import type { ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import type { ImportWarning } from '../../../shared/domain/import-result.ts';
import type { Resume } from '../../../shared/domain/resume.ts';
import type { ResumeOrigin } from '../../../shared/domain/resume-origin.ts';

export interface Line {
  readonly id: string;
}

export interface Draft {
  readonly base: number;
  readonly revision: number;
  readonly resume: DraftResume;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface Version {
  readonly id: string;
  readonly number: number;
  readonly origin: ResumeOrigin;
  readonly parent: number | null;
  readonly note: string | null;
  readonly createdAt: number;
  readonly resume: Resume;
  readonly evidence: ResumeEvidence;
  readonly confirmed: string[];
  readonly warnings: ImportWarning[];
}

type Edited = Pick<Version, 'id' | 'note' | 'resume' | 'evidence' | 'confirmed' | 'warnings'>;

export interface DeskParts<Tx> {
  readonly resumes: {
    /** By the résumé's id or that of any of its versions. */
    findLine(id: string): Line | null;
    getNumber(lineId: string, number: number): Version | null;
    begin(tx: Tx, id: string): void;
    /** `parent` is a version that `getNumber` gave. */
    addEdited(tx: Tx, parent: Version, edited: Edited): Version;
    confirm(tx: Tx, id: string, pointers: readonly string[]): void;
  };
  readonly lines: {
    rename(tx: Tx, id: string, title: string | null): void;
    remove(tx: Tx, id: string): void;
    putBack(tx: Tx, id: string): void;
  };
  readonly drafts: {
    get(lineId: string): Draft | null;
    save(tx: Tx, lineId: string, draft: Pick<Draft, 'base' | 'resume'>): Draft;
    discard(tx: Tx, lineId: string): void;
  };
  /** Resolves after the commit. */
  readonly write: <T>(work: (tx: Tx) => T) => Promise<T>;
  readonly newId: () => string;
}
