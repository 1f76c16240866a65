/**
 * The questions that the reader thread answers: name → input, output, time limit. Only these names
 * and their values cross to the thread, never SQL.
 */
import { z } from 'zod';
import { ledgerHostSchema } from '../../../shared/contract/ledger.ts';
import {
  auditPageSchema,
  auditQuerySchema,
  historyCountQuerySchema,
  historyCountsSchema,
  historyPageSchema,
  historyQuerySchema,
  metricsSchema,
  storySchema,
} from '../../../shared/contract/metrics.ts';
import { profileViewSchema } from '../../../shared/contract/profile.ts';
import { searchPageSchema, searchQuerySchema } from '../../../shared/contract/search.ts';
import {
  setAsideGroupSchema,
  setAsideJobSchema,
  setAsideQuerySchema,
} from '../../../shared/contract/set-aside.ts';
import { holdReasons } from '../../../shared/domain/job-state.ts';
import { decisionSchema, marksSchema } from '../../../shared/domain/profile/decision.ts';
import { profileFactSchema } from '../../../shared/domain/profile/profile-fact.ts';

const second = 1_000;
const minute = 60 * second;

/** Hashes asked about in one go: few enough to be copied to the thread in no time. */
export const MAX_HASHES = 2_000;

/** As in the contract, but what holds nothing of its own back (a gate, a slot) is not told apart. */
const countedMetricsSchema = metricsSchema.extend({
  queue: z.array(
    z.object({
      kind: z.string(),
      pending: z.number(),
      running: z.number(),
      holds: z.array(
        z.object({
          reason: z.enum(holdReasons).nullable(),
          /** The concurrency key, where a gate is closed for it. */
          key: z.string().nullable(),
          count: z.number(),
        }),
      ),
    }),
  ),
});

/** The output of a step that lies in a file is sized by whoever keeps the files. */
const storedStorySchema = storySchema.extend({
  steps: z.array(storySchema.shape.steps.element.extend({ outputFile: z.string().nullable() })),
});

export const setAsideGroupsSchema = z.array(setAsideGroupSchema);

const hashesSchema = z.array(z.string().length(64)).max(MAX_HASHES);

export const queryList = {
  metrics: {
    input: z.object({ now: z.number() }),
    output: countedMetricsSchema,
    timeoutMs: 30 * second,
  },
  history: { input: historyQuerySchema, output: historyPageSchema, timeoutMs: 15 * second },
  'history-counts': {
    ...{ input: historyCountQuerySchema, output: historyCountsSchema, timeoutMs: 15 * second },
  },
  story: {
    input: z.object({ id: z.string() }),
    output: storedStorySchema.nullable(),
    timeoutMs: 15 * second,
  },
  audit: { input: auditQuerySchema, output: auditPageSchema, timeoutMs: 15 * second },
  'set-aside-groups': {
    input: z.object({}),
    output: z.object({ groups: setAsideGroupsSchema }),
    timeoutMs: 15 * second,
  },
  'set-aside-jobs': {
    input: setAsideQuerySchema,
    output: z.object({ jobs: z.array(setAsideJobSchema) }),
    timeoutMs: 15 * second,
  },
  search: { input: searchQuerySchema, output: searchPageSchema, timeoutMs: 15 * second },
  profile: { input: z.object({}), output: profileViewSchema, timeoutMs: 30 * second },
  /** One fact, and what it is recognised by. */
  'profile-fact': {
    input: z.object({ id: z.string() }),
    output: z
      .object({
        fact: profileFactSchema,
        decision: decisionSchema.nullable(),
        marks: z.array(marksSchema),
      })
      .nullable(),
    timeoutMs: 30 * second,
  },
  'outward-hosts': {
    input: z.object({}),
    output: z.object({ hosts: z.array(ledgerHostSchema) }),
    timeoutMs: 15 * second,
  },
  /** Bytes of the files in the data folder, and in that of the backups. */
  'data-sizes': {
    input: z.object({ folder: z.string(), backups: z.string() }),
    output: z.object({
      ...{ database: z.number(), files: z.number(), backups: z.number() },
      ...{ logs: z.number(), other: z.number() },
    }),
    timeoutMs: minute,
  },
  /** SQLite's own check of the whole file: an empty list is a sound database. */
  integrity: {
    input: z.object({ kind: z.enum(['quick', 'full']) }),
    output: z.object({ problems: z.array(z.string()) }),
    timeoutMs: 10 * minute,
  },
  /** Which of these files nothing in the database refers to. */
  'unreferenced-blobs': {
    input: z.object({ hashes: hashesSchema }),
    output: z.object({ hashes: hashesSchema }),
    timeoutMs: 2 * minute,
  },
} as const;

export type QueryName = keyof typeof queryList;
export type QueryInput<Name extends QueryName> = z.infer<(typeof queryList)[Name]['input']>;
export type QueryOutput<Name extends QueryName> = z.infer<(typeof queryList)[Name]['output']>;
