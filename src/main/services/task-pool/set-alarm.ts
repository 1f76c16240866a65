/** What time limits are measured with: the engine's awake clock in the app, so that sleep is free. */

/** Calls back once after `ms`; the result cancels. */
export type SetAlarm = (ms: number, callback: () => void) => () => void;

/** The system's timer, which may or may not count sleep. */
export const setSystemAlarm: SetAlarm = (ms, callback) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/** Never calls back: for a pool whose tasks are timed by somebody else. */
export const setNoAlarm: SetAlarm = () => () => {};
