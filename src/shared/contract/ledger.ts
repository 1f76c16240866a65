import { oc } from '@orpc/contract';
import { z } from 'zod';
import { microsSchema } from '../domain/models/cost.ts';
import { callPurposes, outwardCallSchema } from '../domain/models/outward-call.ts';
import { providerReaches } from '../domain/models/provider-reach.ts';

const MAX_PAGE = 200;
const count = z.int().nonnegative();

export const ledgerHostSchema = z.object({
  host: z.string(),
  reach: z.enum(providerReaches),
  purposes: z.array(z.enum(callPurposes)),
  calls: count,
  bytesOut: count,
  bytesIn: count,
  costMicros: microsSchema,
  lastAt: z.number(),
});
export type LedgerHost = z.infer<typeof ledgerHostSchema>;

/** "What leaves this computer": every outward call of the app. */
export const ledgerContract = {
  /** Newest first; `before`: the id of the last one known. */
  list: oc
    .input(
      z.object({
        limit: z.int().min(1).max(MAX_PAGE),
        before: z.uuid().exactOptional(),
        host: z.string().exactOptional(),
      }),
    )
    .output(z.object({ calls: z.array(outwardCallSchema) })),
  /** By host, the last one called first. */
  hosts: oc.output(z.object({ hosts: z.array(ledgerHostSchema), currency: z.string() })),
};
