/** Before waiting for jobs: says that all work is paused, where nothing would begin otherwise. */
import type { ContractClient } from '../contract-client.ts';
import type { Output } from './output.ts';

/**
 * A command asks for work, so a pause that the engine made by itself after failed starts is ended.
 * A pause that the user made stays.
 */
export async function mindPause(
  client: Pick<ContractClient, 'jobs'>,
  output: Pick<Output, 'note'>,
): Promise<void> {
  const { pausedBy } = await client.jobs.queue();
  if (pausedBy === 'user') {
    output.note('All work is paused. This goes on when it is resumed in the window.');
  }
  if (pausedBy === 'engine') {
    output.note('Nightshift ended unexpectedly twice and had paused all work; going on with it.');
    await client.jobs.resume();
  }
}
