/** Finds out in which host the window runs. */
import type { Connection } from './api/connection.ts';
import { createElectronConnection } from './api/electron-connection.ts';
import { createLoopbackConnection } from './api/loopback-connection.ts';
import { takeLoopbackToken } from './api/loopback-token.ts';

/** Null in a browser tab that has no key of this launch. */
export function chooseConnection(page: Window): Connection | null {
  if (page.nightshift) return createElectronConnection(page.nightshift, page);
  const token = takeLoopbackToken(page);
  return token === null
    ? null
    : createLoopbackConnection({ origin: new URL(page.location.origin), token });
}
