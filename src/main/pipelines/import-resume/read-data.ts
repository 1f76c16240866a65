/** Takes a résumé that comes as data: a JSON Resume file, LinkedIn's export. */
import { dataFormats } from '../../../shared/domain/media-type.ts';
import {
  type StructuredResume,
  structuredResumeSchema,
} from '../../../shared/domain/structured-resume.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { progressOf } from './progress.ts';
import type { ImportServices } from './services.ts';

interface DataFile {
  readonly blobHash: string;
  readonly mediaType: keyof typeof dataFormats;
}

/** Awake milliseconds. */
const TIMEOUT_MS = 30_000;

export function readData<Tx>(
  ctx: JobContext<Tx>,
  { tasks, pathOf }: ImportServices<Tx>,
  { blobHash, mediaType }: DataFile,
): Promise<StructuredResume> {
  const input = { file: pathOf(blobHash), format: dataFormats[mediaType] };
  ctx.progress(...progressOf.opening());
  return ctx.step('data', { output: structuredResumeSchema }, ({ signal, limitMs }) =>
    tasks.run('resume-data', input, { signal, timeoutMs: limitMs(TIMEOUT_MS) }),
  );
}
