/** What goes between the store and its reader thread. */
import { z } from 'zod';
import { type QueryName, queryList } from './query-list.ts';

const queryNames = Object.keys(queryList) as [QueryName, ...QueryName[]];

export const readerQuestionSchema = z.object({
  id: z.number(),
  name: z.enum(queryNames),
  input: z.unknown(),
});
export type ReaderQuestion = z.infer<typeof readerQuestionSchema>;

export const readerAnswerSchema = z.discriminatedUnion('isDone', [
  z.object({ id: z.number(), isDone: z.literal(true), output: z.unknown() }),
  /** `detail` is the error's stack, for the log. */
  z.object({ id: z.number(), isDone: z.literal(false), detail: z.string() }),
]);
export type ReaderAnswer = z.infer<typeof readerAnswerSchema>;
