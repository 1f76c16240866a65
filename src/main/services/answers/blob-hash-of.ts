import { z } from 'zod';
import type { Job } from '../../engine/job.ts';

const argsSchema = z.object({ blobHash: z.string() });

/** The hash of the file that a job reads; null where it reads none. */
export function blobHashOf({ args }: Pick<Job, 'args'>): string | null {
  return argsSchema.safeParse(args).data?.blobHash ?? null;
}
