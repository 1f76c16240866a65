import { oc } from '@orpc/contract';
import { z } from 'zod';
import { workersHealthSchema } from '../domain/worker-health.ts';

export const systemContract = {
  info: oc.output(
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'loopback', 'cli']),
    }),
  ),
  /** How the workers are now, and what has become of them since the start. */
  workers: oc.output(workersHealthSchema),
};
