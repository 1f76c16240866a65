/** A server as it stands in the form. */
import {
  type ProviderSettings,
  providerSettingsSchema,
} from '../../../shared/domain/models/provider.ts';
import { readAddress } from './read-address.ts';

export interface ProviderDraft {
  /** Null: it is new. */
  readonly id: string | null;
  readonly settings: ProviderSettings;
  /** Left out: as it was. Null: none. */
  readonly key?: string | null;
}

/** Null while something is missing in it. */
export function readyDraft(draft: ProviderDraft): ProviderDraft | null {
  const parsed = providerSettingsSchema.safeParse({
    ...draft.settings,
    baseUrl: draft.settings.baseUrl.trim(),
  });
  if (!parsed.success || readAddress(parsed.data.baseUrl) === null) return null;
  return { ...draft, settings: parsed.data };
}
