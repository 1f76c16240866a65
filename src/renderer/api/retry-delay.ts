/** Milliseconds before the next try to reconnect: 250, 500, 1000 … 5000, spread by ± 20 %. */
export function retryDelayMs(failedTries: number, random: () => number = Math.random): number {
  const exact = Math.min(5_000, 250 * 2 ** Math.max(0, failedTries - 1));
  return Math.round(exact * (0.8 + 0.4 * random()));
}
