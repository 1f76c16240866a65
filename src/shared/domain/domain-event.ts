/**
 * What happens in the user's world and may start work: the types of domain events, each with the
 * shape of its payload. A payload names things by id; whoever is started reads them anew.
 */
import { z } from 'zod';
import { failureCodes } from './failures.ts';
import { readingModeSchema } from './import-result.ts';

export const domainEventPayloads = {
  /** A file is stored, and the job that reads it is queued. */
  'resume.uploaded': z.object({
    jobId: z.uuid(),
    /** SHA-256 of the file, in hexadecimal. */
    blobHash: z.string().length(64),
    fileName: z.string(),
    mediaType: z.string(),
  }),
  /** A version of the résumé was read from a file and saved. */
  'resume.parsed': z.object({
    resumeId: z.uuid(),
    mode: readingModeSchema,
    /** 0–1. */
    confidence: z.number().min(0).max(1),
  }),
  /** Facts of the profile are others than before. */
  'profile.changed': z.object({ fields: z.array(z.string()).min(1) }),
  /** Somebody wants to look for postings now; null: by the profile alone. */
  'discovery.requested': z.object({ savedSearchId: z.uuid().nullable() }),
  'posting.saved': z.object({ postingId: z.uuid() }),
  /** A thumb up or down on a posting. */
  'feedback.given': z.object({ postingId: z.uuid(), verdict: z.enum(['up', 'down']) }),
  /** Documents for a posting are wanted. */
  'generation.requested': z.object({ postingId: z.uuid() }),
  'document.ready': z.object({ documentId: z.uuid(), applicationId: z.uuid() }),
  /** Null: it is not known yet which application the call was about. */
  'transcript.parsed': z.object({ transcriptId: z.uuid(), applicationId: z.uuid().nullable() }),
  /** A job of a kind that announces its ends is done. */
  'job.completed': z.object({
    jobId: z.uuid(),
    kind: z.string(),
    /** What came of it. */
    entity: z.object({ type: z.string(), id: z.uuid() }).nullable(),
  }),
  /** A job of a kind that announces its ends has failed for good. */
  'job.failed': z.object({ jobId: z.uuid(), kind: z.string(), code: z.enum(failureCodes) }),
  'digest.sent': z.object({
    found: z.number().int().nonnegative(),
    generated: z.number().int().nonnegative(),
    applied: z.number().int().nonnegative(),
  }),
} as const;

export type DomainEventType = keyof typeof domainEventPayloads;

/** All types, for schemas. */
export const domainEventTypes = Object.keys(domainEventPayloads) as [
  DomainEventType,
  ...DomainEventType[],
];

export type DomainEventPayload<Type extends DomainEventType> = Readonly<
  z.infer<(typeof domainEventPayloads)[Type]>
>;

/** What is told of one event: its type, and the payload that belongs to it. */
export type DomainEventFact = {
  readonly [Type in DomainEventType]: {
    readonly type: Type;
    readonly payload: DomainEventPayload<Type>;
  };
}[DomainEventType];
