/** Something that the app says only once, over all its starts: an empty file says that it was said. */
import { existsSync, writeFileSync } from 'node:fs';

/** Calls back the first time; where it cannot be noted, once a start. */
export function toldOnce(file: string, tell: () => void): () => void {
  let isTold = existsSync(file);
  return () => {
    if (isTold) return;
    isTold = true;
    try {
      writeFileSync(file, '', { mode: 0o600 });
    } catch {
      // Said again at the next start: better than never.
    }
    tell();
  };
}
