/**
 * What jobs that ask the same provider share: its outages, its limits and its budget. Says whether
 * it is on this computer, because only those elsewhere are asked no more than so often a minute.
 */
import type { ProviderReach } from './provider-reach.ts';

export function modelKey(provider: { readonly id: string; readonly reach: ProviderReach }): string {
  return `model:${provider.reach}:${provider.id}`;
}

/** Whether jobs with this key ask a model that is not on this computer. */
export function isModelElsewhere(key: string): boolean {
  return key.startsWith('model:elsewhere:');
}
