/** Servers that most people have, with the addresses they usually answer at. */
import {
  type ProviderSettings,
  type ProviderType,
  providerTypes,
} from '../../../shared/domain/models/provider.ts';

/** `name`: as its makers write it; null: that of none. */
interface ProviderPreset {
  readonly name: string | null;
  readonly baseUrl: string;
}

export const providerPresets: Readonly<Record<ProviderType, ProviderPreset>> = {
  openai: { name: 'OpenAI', baseUrl: 'https://api.openai.com/v1' },
  ollama: { name: 'Ollama', baseUrl: 'http://localhost:11434/v1' },
  'lm-studio': { name: 'LM Studio', baseUrl: 'http://localhost:1234/v1' },
  'llama-cpp': { name: 'llama.cpp', baseUrl: 'http://localhost:8080/v1' },
  compatible: { name: null, baseUrl: '' },
};

/** Those on this computer first: they cost nothing and send nothing away. */
export const presetOrder: readonly ProviderType[] = providerTypes.toSorted(
  (a, b) => rank(a) - rank(b),
);

function rank(type: ProviderType): number {
  return ['ollama', 'lm-studio', 'llama-cpp', 'openai', 'compatible'].indexOf(type);
}

/** What a form begins with. */
export function fromPreset(type: ProviderType): ProviderSettings {
  const { name, baseUrl } = providerPresets[type];
  return { type, name: name ?? '', baseUrl, allowsPrivateHosts: false };
}
