import { oc } from '@orpc/contract';
import { z } from 'zod';

export const systemContract = {
  info: oc.output(
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'loopback', 'cli']),
    }),
  ),
};
