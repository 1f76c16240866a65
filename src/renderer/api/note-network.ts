/**
 * Passes on the browser's word that the network is back, so that what waits for it is tried at
 * once. Only a hint: the browser cannot tell whether anything is reachable, and is not asked.
 */
import type { Client } from './client.ts';

export function noteNetwork(client: Pick<Client, 'jobs'>, signal: AbortSignal): void {
  // Where nobody hears it, the main process finds out by itself, only later.
  const pass = () => void client.jobs.noteNetwork().catch(() => {});
  window.addEventListener('online', pass, { signal });
}
