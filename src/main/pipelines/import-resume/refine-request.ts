import { openParts } from '../../../shared/domain/refinement/open-parts.ts';
import type { ChildRequest } from '../../engine/job-request.ts';
import type { ChosenModel } from '../../services/models/model-ports.ts';
import type { NewResumeVersion } from './services.ts';

type ReadVersion = Pick<
  NewResumeVersion,
  'id' | 'resume' | 'evidence' | 'blobHash' | 'fileName' | 'mode'
>;

/**
 * The job that has a model look for what the rules missed; null where there is no such model, where
 * they missed nothing, or where the file said itself what is what.
 */
export function refineRequest(
  { id, resume, evidence, blobHash, fileName, mode }: ReadVersion,
  importJobId: string,
  model: ChosenModel | null,
): ChildRequest | null {
  if (model === null || mode === 'data') return null;
  if (openParts(resume, { evidence, confirmed: [] }).length === 0) return null;
  return {
    kind: 'refine-resume',
    args: { blobHash, resumeId: id, importJobId },
    label: fileName,
    entity: { type: 'resume', id },
    concurrencyKey: model.concurrencyKey,
    // It reads what the import leaves.
    waitsForParent: true,
  };
}
