/** What the backup thread does, by name; replies are checked where they come out. */
import { z } from 'zod';

const facts = z.object({
  schemaVersion: z.number(),
  seq: z.number(),
  counts: z.record(z.string(), z.number()),
});

const path = z.object({ path: z.string() });

/** Input and output of each. */
export const operationList = {
  copy: { input: z.object({ from: z.string(), to: z.string() }), output: facts },
  describe: {
    input: path,
    output: z.object({ sha256: z.string(), bytes: z.number(), blobs: z.array(z.string()) }),
  },
  inspect: {
    input: path,
    output: z.object({
      sha256: z.string(),
      facts: facts.nullable(),
      problem: z.enum(['unreadable', 'integrity', 'foreign-keys']).nullable(),
    }),
  },
  prepare: {
    input: z.object({
      path: z.string(),
      now: z.number(),
      pausedKind: z.string(),
      afterSeq: z.number(),
      from: z.string(),
    }),
    output: z.object({ seq: z.number() }),
  },
  hash: {
    input: z.object({ paths: z.array(z.string()).readonly() }),
    output: z.array(z.string().nullable()),
  },
} as const;

export type OperationName = keyof typeof operationList;
export type OperationInput<Name extends OperationName> = z.input<
  (typeof operationList)[Name]['input']
>;
export type OperationOutput<Name extends OperationName> = z.output<
  (typeof operationList)[Name]['output']
>;
