/** The one place where stored JSON becomes a value again: everything read is unknown until parsed. */
import { z } from 'zod';
import { failureCodes } from '../../shared/domain/failures.ts';
import { holdReasons, jobStates } from '../../shared/domain/job-state.ts';

export function encodeJson(value: unknown): string {
  return JSON.stringify(value ?? null);
}

/** @throws SyntaxError when the text is not JSON: the file or row is damaged. */
export function decodeJson(text: string): unknown {
  return JSON.parse(text);
}

/** A nullable column that holds JSON of the given shape. */
function jsonColumn<T extends z.ZodType>(schema: T) {
  return z.string().transform(decodeJson).pipe(schema).nullable();
}

const values = z.record(z.string(), z.union([z.string(), z.number()]));

export const messageSchema = z.object({
  id: z.string(),
  message: z.string(),
  values: values.exactOptional(),
});

export const jobFailureSchema = z.object({
  code: z.enum(failureCodes),
  values,
  step: z.string().nullable(),
  detail: z.string(),
  gateKey: z.string().exactOptional(),
});

export const jobRowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  args: z.string().transform(decodeJson),
  label: z.string(),
  entity_type: z.literal('resume').nullable(),
  entity_id: z.string().nullable(),
  state: z.enum(jobStates),
  priority: z.number(),
  rank: z.number(),
  hold_reason: z.enum(holdReasons).nullable(),
  hold_until: z.number().nullable(),
  hold_delay_ms: z.number().nullable(),
  attempt: z.number(),
  attempt_base: z.number(),
  claim_token: z.string().nullable(),
  boot_id: z.string().nullable(),
  cancel_requested_at: z.number().nullable(),
  has_checkpoint: z.number(),
  is_suspect: z.number(),
  lone_deaths: z.number(),
  progress: z.number(),
  progress_message: jsonColumn(messageSchema),
  failure: jsonColumn(jobFailureSchema),
  output: jsonColumn(z.unknown()),
  idempotency_key: z.string().nullable(),
  concurrency_key: z.string().nullable(),
  supersede_key: z.string().nullable(),
  is_housekeeping: z.number(),
  batch_id: z.string().nullable(),
  parent_id: z.string().nullable(),
  rerun_of: z.string().nullable(),
  rerun_from: z.string().nullable(),
  is_dead_letter: z.number(),
  waits: z.number(),
  created_at: z.number(),
  started_at: z.number().nullable(),
  finished_at: z.number().nullable(),
  seq: z.number(),
});
