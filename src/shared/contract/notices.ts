import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { deliveryChannels } from '../domain/delivery.ts';
import { noticeSchema } from '../domain/notice.ts';

export const noticesContract = {
  /**
   * Notifications that this window is to show, now and once each: of several windows, one is asked.
   * A window says whether its user is looking at it, and opens the stream anew when that changes;
   * one that may not show notifications opens it only while its user is looking.
   */
  stream: oc.input(z.object({ isLooking: z.boolean() })).output(eventIterator(noticeSchema)),
  /** It has been shown. Without this word, nobody shows it again. */
  delivered: oc.input(z.object({ id: z.uuid() })),
  /**
   * What was not sent when the data was brought back from a backup, and what nobody knows about: it
   * waits for the user's word. Notifications, mail and webhooks, counted by channel.
   */
  held: oc.output(z.record(z.enum(deliveryChannels), z.number().int().nonnegative())),
  /** The user's word: send what is held, or do not. */
  release: oc.output(z.object({ count: z.number().int().nonnegative() })),
  discard: oc.output(z.object({ count: z.number().int().nonnegative() })),
};
