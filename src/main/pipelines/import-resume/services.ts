/** What reading a résumé needs of the outside world. */
import type { ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import type { ImportWarning, ReadingMode } from '../../../shared/domain/import-result.ts';
import type { Resume } from '../../../shared/domain/resume.ts';
import type { DomainEvents } from '../../engine/domain-events/domain-events.ts';
import type { TaskRunner } from '../../engine/ports.ts';
import type { ModelDesk } from '../../services/models/model-ports.ts';
import type { VisionReader } from '../../services/vision/vision-reader.ts';

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
  readonly vision: VisionReader;
  readonly models: Pick<ModelDesk, 'chosen'>;
}
