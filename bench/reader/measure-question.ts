/** How long an answer takes, and how long the main thread could do nothing else meanwhile. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

const RESOLUTION_MS = 1;

interface Measured {
  /** Median of the rounds. */
  readonly answerMs: number;
  /** The longest hold-up of a round: the median round, and the worst. */
  readonly holdUpMs: number;
  readonly worstHoldUpMs: number;
}

export async function measureQuestion(
  ask: () => Promise<unknown>,
  rounds: number,
): Promise<Measured> {
  // The first answer prepares statements, starts the thread and warms caches.
  await ask();
  const answers: number[] = [];
  const holdUps: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    histogram.enable();
    // It counts from its second tick on.
    await delay(20);
    const startedAt = performance.now();
    await ask();
    answers.push(performance.now() - startedAt);
    await delay(20);
    histogram.disable();
    holdUps.push(Math.max(0, histogram.max / 1e6 - RESOLUTION_MS));
  }
  return {
    answerMs: round(median(answers)),
    holdUpMs: round(median(holdUps)),
    worstHoldUpMs: round(Math.max(...holdUps)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const round = (ms: number): number => Math.round(ms * 10) / 10;
