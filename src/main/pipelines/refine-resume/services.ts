/** What filling the gaps of a résumé needs of the outside world. */
import type { ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import type { ImportWarning } from '../../../shared/domain/import-result.ts';
import type { Resume } from '../../../shared/domain/resume.ts';
import type { TaskRunner } from '../../engine/ports.ts';
import type { ModelDesk } from '../../services/models/model-ports.ts';

/** A version whose gaps are to be filled. */
export interface BaseVersion {
  readonly id: string;
  readonly resume: Resume;
  readonly evidence: ResumeEvidence;
  readonly confirmed: string[];
  readonly warnings: ImportWarning[];
}

export interface NewRefinedVersion extends BaseVersion {
  readonly jobId: string;
  /** The version whose gaps were filled. */
  readonly parentId: string;
  readonly processingMs: number;
  /** The user's word that it is wanted beside what they have begun to change. */
  readonly isAnyway: boolean;
}

export interface RefineServices<Tx> {
  readonly tasks: Pick<TaskRunner, 'run'>;
  readonly models: Pick<ModelDesk, 'ask'>;
  /** The outputs of a job's finished steps by their names; empty where they are no longer kept. */
  readonly outputsOf: (jobId: string) => Promise<ReadonlyMap<string, unknown>>;
  readonly resumes: {
    /** The newest version of the résumé that a version belongs to; null: it was removed. */
    newestOf(versionId: string): BaseVersion | null;
    /** @throws AppError `resume-changed`, `resume-gone` */
    addRefined(tx: Tx, version: NewRefinedVersion): void;
    warn(tx: Tx, versionId: string, warnings: readonly ImportWarning[]): void;
  };
}
