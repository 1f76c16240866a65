import { oc } from '@orpc/contract';
import { z } from 'zod';

const todaySchema = z.object({
  /**
   * Milliseconds since 1970: when the user last looked before this visit; null: never. A visit lasts
   * until nobody has looked for half an hour, in whatever window.
   */
  since: z.number().nullable(),
  /** Whether the user has put the first steps away. */
  areStepsHidden: z.boolean(),
});
export type TodayView = z.infer<typeof todaySchema>;

export const todayContract = {
  /** Notes that the user looks at Today right now. */
  look: oc.output(todaySchema),
  hideSteps: oc.input(z.object({ areHidden: z.boolean() })).output(todaySchema),
};
