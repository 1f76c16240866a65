/** What a job may ask of its user, and what is answered. */
import { z } from 'zod';

/**
 * `password`: of the file that is read; kept in memory only. `confirmation`: whether to go on all
 * the same. `consent`: whether something may be sent to a server elsewhere.
 */
export const questionTypes = ['password', 'confirmation', 'consent'] as const;
export type QuestionType = (typeof questionTypes)[number];

export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('password'), password: z.string().min(1).max(1_024) }),
  z.object({ type: z.literal('confirmation'), isYes: z.boolean() }),
  z.object({ type: z.literal('consent'), isAllowed: z.boolean(), isRedacted: z.boolean() }),
]);
export type Answer = z.infer<typeof answerSchema>;
