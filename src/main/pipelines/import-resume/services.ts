/** What reading a résumé needs of the outside world. */
import type { PageText } from '../../../shared/domain/document-text.ts';
import type { ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import type { ImportWarning, ReadingMode } from '../../../shared/domain/import-result.ts';
import type { Resume } from '../../../shared/domain/resume.ts';
import type { DomainEvents } from '../../engine/domain-events/domain-events.ts';
import type { TaskRunner } from '../../engine/ports.ts';

/** A version of the user's résumé, as it is saved. */
export interface NewResumeVersion {
  readonly id: string;
  readonly jobId: string;
  readonly blobHash: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly pageCount: number;
  readonly mode: ReadingMode;
  /** 0–1. */
  readonly confidence: number;
  readonly warnings: ImportWarning[];
  readonly resume: Resume;
  readonly evidence: ResumeEvidence;
  readonly processingMs: number;
}

/** Reads a page with a model that sees; what it sends and pays is its own affair. */
export interface VisionReader {
  /** @throws AppError as model calls do */
  readPage(
    /** `file`: absolute path of the stored PDF or image; `page`: 1-based. */
    place: { readonly file: string; readonly page: number },
    signal: AbortSignal,
  ): Promise<{ readonly text: PageText; readonly confidence: number }>;
}

export interface ImportServices<Tx> {
  readonly tasks: Pick<TaskRunner, 'run'>;
  /** The tasks, given the password of this file where it has one and the user has entered it. */
  readonly tasksOn: (blobHash: string) => Pick<TaskRunner, 'run'>;
  /** Absolute path of stored content, for the worker tasks. */
  readonly pathOf: (blobHash: string) => string;
  readonly resumes: { add(tx: Tx, version: NewResumeVersion): void };
  readonly emit: DomainEvents<Tx>['emit'];
  /** Tesseract's names (`eng`, `deu` …) of the languages to expect in scans. */
  readonly ocrLanguages: readonly string[];
  /** Null where no such model is set up and allowed. */
  readonly vision: VisionReader | null;
}
