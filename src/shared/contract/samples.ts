import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from './errors.ts';
import { importOutcomeSchema } from './imports.ts';

const count = z.number().int().nonnegative();

export const samplesContract = {
  /**
   * Reads the documents of invented people that come with the app, by jobs like any others. Those
   * that are there already stay as they are.
   */
  add: oc.errors(commonErrors).output(z.object({ outcomes: z.array(importOutcomeSchema) })),
  /**
   * Removes them with everything that came of them. A résumé that the user has changed is `kept`
   * among the removed ones, where it can be put back.
   */
  remove: oc.errors(commonErrors).output(z.object({ removed: count, kept: count })),
};
