/** Servers that answered on this computer, each with the way to use it; or that none did. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { ProviderSettings } from '../../../shared/domain/models/provider.ts';
import classes from './models.module.css';
import { fromPreset, providerPresets } from './provider-presets.ts';
import { readAddress } from './read-address.ts';

export interface FoundServer extends Pick<ProviderSettings, 'type' | 'baseUrl'> {
  readonly models: readonly string[];
}

interface FoundServersProps {
  readonly servers: readonly FoundServer[];
  /** Addresses that are set up already. */
  readonly known: readonly string[];
  readonly onUse: (settings: ProviderSettings) => void;
}

export function FoundServers({ servers, known, onUse }: FoundServersProps) {
  const { i18n } = useLingui();
  if (servers.length === 0) {
    return (
      <p>
        {i18n.t({
          id: 'detect.none',
          message:
            'None answers here: looked for Ollama, LM Studio and llama.cpp where they usually are. Start one and look again, or set one up by its address.',
        })}
      </p>
    );
  }
  return (
    <ul className={classes.found}>
      {servers.map(({ type, baseUrl, models }) => {
        const name = providerPresets[type].name ?? '';
        const values = { name, host: readAddress(baseUrl)?.host ?? baseUrl, count: models.length };
        return (
          <li key={baseUrl}>
            <span>
              {i18n.t({
                id: 'detect.found',
                message:
                  '{name} at {host}, with {count, plural, =0 {no model yet} one {# model} other {# models}}',
                values,
              })}
            </span>
            {known.includes(baseUrl) ? (
              <span className={classes.dim}>
                {i18n.t({ id: 'detect.known', message: 'Is set up already' })}
              </span>
            ) : (
              <Button
                size="compact-sm"
                aria-label={i18n.t({ id: 'detect.use-named', message: 'Use it: {name}', values })}
                onClick={() => onUse({ ...fromPreset(type), baseUrl })}
              >
                {i18n.t({ id: 'detect.use', message: 'Use it' })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
