/** `today.*`: when the user looked, and what they want to see there. */
import type { TodayDesk } from '../services/today/today-desk.ts';
import type { Implementer } from './implementer.ts';

export function createTodayRouter(os: Implementer, today: TodayDesk) {
  return {
    look: os.today.look.handler(() => today.look()),
    hideSteps: os.today.hideSteps.handler(({ input }) => today.hideSteps(input.areHidden)),
  };
}
