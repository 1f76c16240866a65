/**
 * Has queries asked again: at once, and then at most once a second each. A batch tells of every
 * single one of its jobs; what is counted from it need not be asked for as often.
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query';

export const askAgainMs = 1_000;

export interface AskAgain {
  ask(queryKey: QueryKey): void;
  stop(): void;
}

export function createAskAgain(queryClient: QueryClient): AskAgain {
  /** By query: whether it was wanted again since it was last asked. */
  const resting = new Map<string, { readonly timer: Timer; isWanted: boolean }>();

  function askNow(name: string, queryKey: QueryKey): void {
    const timer = setTimeout(() => {
      const isWanted = resting.get(name)?.isWanted === true;
      resting.delete(name);
      if (isWanted) askNow(name, queryKey);
    }, askAgainMs);
    resting.set(name, { timer, isWanted: false });
    void queryClient.invalidateQueries({ queryKey });
  }

  return {
    ask(queryKey) {
      const name = JSON.stringify(queryKey);
      const rest = resting.get(name);
      if (rest) rest.isWanted = true;
      else askNow(name, queryKey);
    },
    stop() {
      for (const { timer } of resting.values()) clearTimeout(timer);
      resting.clear();
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;
