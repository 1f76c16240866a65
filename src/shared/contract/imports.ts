import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureCodes } from '../domain/failures.ts';
import { commonErrors } from './errors.ts';
import { jobViewSchema } from './jobs.ts';

/** One file of an import and what became of it; `queued` means that file and job are on disk. */
export const importOutcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('queued'), fileName: z.string(), job: jobViewSchema }),
  /** The same bytes are being read already: that job. */
  z.object({ status: z.literal('in-progress'), fileName: z.string(), job: jobViewSchema }),
  /** The same bytes were read before, with a good result that still stands. */
  z.object({
    status: z.literal('already-imported'),
    fileName: z.string(),
    resumeId: z.uuid(),
    importedAt: z.number(),
  }),
  z.object({
    status: z.literal('refused'),
    fileName: z.string(),
    code: z.enum(failureCodes),
    /** English sentence; windows translate by code. */
    message: z.string(),
    /** For the placeholders of the code's sentence. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const importsContract = {
  /**
   * Reads files for which the host has given one-use grants. A window never names a path: the
   * Electron preload and the loopback upload give grants for what the user chose.
   */
  start: oc
    .input(z.object({ grants: z.array(z.string().min(16).max(64)).min(1).max(10_000) }))
    .output(z.object({ outcomes: z.array(importOutcomeSchema) })),
  /** Reads the file of a résumé once more; what comes of it is another version of it. */
  again: oc
    .errors(commonErrors)
    .input(z.object({ resumeId: z.uuid() }))
    .output(jobViewSchema),
};
