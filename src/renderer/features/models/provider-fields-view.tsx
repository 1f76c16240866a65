/** The fields of a server. What it is decides what stands in the others at first. */
import { useLingui } from '@lingui/react';
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import type { ProviderView } from '../../../shared/contract/models.ts';
import type { ProviderSettings, ProviderType } from '../../../shared/domain/models/provider.ts';
import { KeyField } from './key-field-view.tsx';
import type { ProviderDraft } from './provider-draft.ts';
import { fromPreset, presetOrder, providerPresets } from './provider-presets.ts';
import { ReachBadge } from './reach-badge-view.tsx';
import { readAddress } from './read-address.ts';

interface ProviderFieldsProps {
  readonly draft: ProviderDraft;
  readonly known: ProviderView | null;
  readonly canKeepKeys: boolean;
  readonly onChange: (draft: ProviderDraft) => void;
}

export function ProviderFields({ draft, known, canKeepKeys, onChange }: ProviderFieldsProps) {
  const { i18n } = useLingui();
  const { settings } = draft;
  const address = readAddress(settings.baseUrl);
  const set = (changes: Partial<ProviderSettings>): void =>
    onChange({ ...draft, settings: { ...settings, ...changes } });
  const hasWritten = settings.baseUrl.trim() !== '';
  return (
    <>
      <NativeSelect
        label={i18n.t({ id: 'provider.type', message: 'What it is' })}
        data={presetOrder.map((type) => ({
          value: type,
          label:
            providerPresets[type].name ??
            i18n.t({ id: 'provider.other', message: 'Another that speaks OpenAI’s protocol' }),
        }))}
        value={settings.type}
        onChange={(event) => {
          const type = event.currentTarget.value as ProviderType;
          // What the user wrote stays; what a preset had put there goes with it.
          set(isAsPreset(settings) ? fromPreset(type) : { type });
        }}
      />
      <TextInput
        label={i18n.t({ id: 'provider.name', message: 'Name' })}
        description={i18n.t({ id: 'provider.name.hint', message: 'As you want to read it here.' })}
        maxLength={60}
        required
        withAsterisk={false}
        value={settings.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={i18n.t({ id: 'provider.address', message: 'Address' })}
        description={i18n.t({
          id: 'provider.address.hint',
          message: 'With /v1 or whatever its documentation says.',
        })}
        type="url"
        required
        withAsterisk={false}
        value={settings.baseUrl}
        error={
          hasWritten &&
          address === null &&
          i18n.t({
            id: 'provider.address.wrong',
            message:
              'This is no address of a server: it begins with http:// or https://, and has no key in it.',
          })
        }
        onChange={(event) => set({ baseUrl: event.currentTarget.value })}
      />
      {address && (
        <p>
          <ReachBadge {...address} />
        </p>
      )}
      <KeyField {...{ draft, known, canKeepKeys }} onKey={(key) => onChange(withKey(draft, key))} />
      {address?.reach === 'elsewhere' && (
        <Switch
          label={i18n.t({ id: 'provider.lan', message: 'It is on my own network' })}
          description={i18n.t({
            id: 'provider.lan.why',
            message:
              'Only then may it be a computer of the local network. Otherwise a wrong name could lead what is sent to a router or another device.',
          })}
          checked={settings.allowsPrivateHosts}
          onChange={(event) => set({ allowsPrivateHosts: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function isAsPreset({ type, name, baseUrl }: ProviderSettings): boolean {
  const preset = fromPreset(type);
  return baseUrl === preset.baseUrl && name === preset.name;
}

/** Undefined: as it was. */
function withKey({ id, settings }: ProviderDraft, key: string | null | undefined): ProviderDraft {
  return { id, settings, ...(key !== undefined && { key }) };
}
