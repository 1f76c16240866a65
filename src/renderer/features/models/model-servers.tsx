/** The servers that are set up, those found on this computer, and the way to add one. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ModelSetup } from '../../../shared/contract/models.ts';
import type { ProviderSettings } from '../../../shared/domain/models/provider.ts';
import { useApi } from '../../api/api-context.tsx';
import sheet from '../settings/settings.module.css';
import { FoundServers } from './found-servers-view.tsx';
import classes from './models.module.css';
import { ModelsInvite } from './models-invite-view.tsx';
import { ProviderCard } from './provider-card.tsx';
import { ProviderDialog } from './provider-dialog.tsx';
import type { ProviderDraft } from './provider-draft.ts';
import { fromPreset, presetOrder, providerPresets } from './provider-presets.ts';
import { useProviderActs } from './use-provider-acts.ts';

interface ModelServersProps {
  readonly setup: ModelSetup;
  readonly renew: () => Promise<void>;
}

export function ModelServers({ setup, renew }: ModelServersProps) {
  const { i18n } = useLingui();
  const acts = useProviderActs(renew);
  const [draft, setDraft] = useState<ProviderDraft | null>(null);
  const { providers, canKeepKeys } = setup;
  const known = providers.find(({ id }) => id === draft?.id) ?? null;
  const add = (settings: ProviderSettings): void => setDraft({ id: null, settings });
  return (
    <section className={sheet.card} aria-labelledby="servers-heading">
      <h3 id="servers-heading" className={sheet.cardTitle}>
        {providers.length === 0
          ? i18n.t({ id: 'models.servers.none', message: 'None is needed' })
          : i18n.t({ id: 'models.servers', message: 'Where they are' })}
      </h3>
      {providers.length === 0 && <ModelsInvite />}
      {providers.length > 0 && (
        <ul className={classes.servers}>
          {providers.map((provider) => {
            const { id, type, name, baseUrl, allowsPrivateHosts } = provider;
            const settings = { type, name, baseUrl, allowsPrivateHosts };
            return (
              <ProviderCard
                key={id}
                provider={provider}
                onChange={() => setDraft({ id, settings })}
                onRemove={() => acts.remove(id)}
              />
            );
          })}
        </ul>
      )}
      <Search known={providers.map(({ baseUrl }) => baseUrl)} onUse={add} />
      <Presets onChoose={add} />
      {draft && (
        <ProviderDialog
          {...{ start: draft, known, canKeepKeys, acts }}
          onClose={() => setDraft(null)}
        />
      )}
    </section>
  );
}

interface SearchProps {
  readonly known: readonly string[];
  readonly onUse: (settings: ProviderSettings) => void;
}

function Search({ known, onUse }: SearchProps) {
  const { i18n } = useLingui();
  const { client } = useApi();
  const { mutate, data, isPending, isError } = useMutation({
    mutationFn: () => client.models.detect(),
  });
  return (
    <>
      <div className={sheet.acts}>
        <Button
          variant={known.length === 0 ? 'filled' : 'default'}
          loading={isPending}
          onClick={() => mutate()}
        >
          {i18n.t({ id: 'models.detect', message: 'Look for one on this computer' })}
        </Button>
      </div>
      <div role="status">
        {data && !isPending && <FoundServers servers={data.servers} known={known} onUse={onUse} />}
        {isError && (
          <p>
            {i18n.t({ id: 'models.detect.failed', message: 'Looking did not work. Try it again.' })}
          </p>
        )}
      </div>
    </>
  );
}

function Presets({ onChoose }: { readonly onChoose: (settings: ProviderSettings) => void }) {
  const { i18n } = useLingui();
  return (
    <div className={sheet.acts}>
      <span className={classes.dim}>
        {i18n.t({ id: 'models.presets', message: 'Or set one up:' })}
      </span>
      {presetOrder.map((type) => (
        <Button
          key={type}
          variant="default"
          size="compact-md"
          onClick={() => onChoose(fromPreset(type))}
        >
          {providerPresets[type].name ?? i18n.t({ id: 'models.preset.other', message: 'Another' })}
        </Button>
      ))}
    </div>
  );
}
