/** A server of language models, as the user set it up. */
import { z } from 'zod';

/** What answers there: all speak OpenAI's protocol, and differ in what they can do besides. */
export const providerTypes = ['openai', 'ollama', 'lm-studio', 'llama-cpp', 'compatible'] as const;
export type ProviderType = (typeof providerTypes)[number];

const MAX_ADDRESS_LENGTH = 500;

/** `http` or `https`, without name or password, query or fragment; `/v1` and the like included. */
export const baseUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(MAX_ADDRESS_LENGTH)
  .refine((text) => {
    // Asked of what is no address at all, too.
    if (!URL.canParse(text)) return false;
    const { username, password, search, hash } = new URL(text);
    return username === '' && password === '' && search === '' && hash === '';
  });

export const providerSettingsSchema = z.strictObject({
  type: z.enum(providerTypes),
  /** In the user's words. */
  name: z.string().trim().min(1).max(60),
  baseUrl: baseUrlSchema,
  /** Whether addresses of the local network may be reached; those of this computer always may. */
  allowsPrivateHosts: z.boolean(),
});
export type ProviderSettings = Readonly<z.infer<typeof providerSettingsSchema>>;

export interface Provider extends ProviderSettings {
  readonly id: string;
}
