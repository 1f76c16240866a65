/** A step body that listens: it ends when it is told to, with the reason it was given. */
export function rejectOnAbort(signal: AbortSignal): Promise<string> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
