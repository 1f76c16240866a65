import type { SetAlarm } from './set-alarm.ts';

/** Milliseconds in which whoever is not deep in native code has answered. */
const ANSWER_MS = 500;

/** The answer to a question about how somebody is, or null where it does not come in time. */
export async function answerInTime<T>(answer: Promise<T>, setTimer: SetAlarm): Promise<T | null> {
  let giveUp = (): void => {};
  const silence = new Promise<null>((resolve) => {
    giveUp = setTimer(ANSWER_MS, () => resolve(null));
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    giveUp();
  }
}
