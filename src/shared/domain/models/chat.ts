/** What is said to a model, and what it may answer: the part of OpenAI's protocol that is used. */
import { z } from 'zod';

const textPart = z.object({ type: z.literal('text'), text: z.string() });
/** PNG as base64, without the `data:` prefix. */
const imagePart = z.object({ type: z.literal('image'), png: z.string() });

export const chatMessageSchema = z.object({
  role: z.enum(['system', 'user', 'assistant']),
  content: z.union([z.string(), z.array(z.discriminatedUnion('type', [textPart, imagePart]))]),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;

/** Characters: no answer is longer; what a call reports is the share of this that has come. */
export const MAX_ANSWER_LENGTH = 2_000_000;

/** Why an answer ended. `length`: it was cut off. */
export const finishReasons = ['stop', 'length', 'refused'] as const;
export type FinishReason = (typeof finishReasons)[number];
