/** What the address of a server tells about where things would go. Pure. */
import { baseUrlSchema } from '../../../shared/domain/models/provider.ts';
import { type ProviderReach, providerReach } from '../../../shared/domain/models/provider-reach.ts';

export interface ServerAddress {
  /** With the port where it is not the usual one. */
  readonly host: string;
  readonly reach: ProviderReach;
}

/** Null: no address that can be used. */
export function readAddress(baseUrl: string): ServerAddress | null {
  const parsed = baseUrlSchema.safeParse(baseUrl.trim());
  if (!parsed.success) return null;
  return { host: new URL(parsed.data).host, reach: providerReach(parsed.data) };
}
