import type { Notifier } from '../../engine/outbox/notifier.ts';

/** Who waits for a command reads its results in the terminal: there is nothing else to tell. */
export const terminalNotifier: Notifier = {
  isUserLooking: () => true,
  show: async () => 'seen',
  onChange: () => () => {},
};
