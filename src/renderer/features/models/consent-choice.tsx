/** What may be sent for one use to a server that is not on this computer. */
import { useLingui } from '@lingui/react';
import { NativeSelect } from '@mantine/core';
import type { ModelSetup, ProviderView } from '../../../shared/contract/models.ts';
import type { ModelUse } from '../../../shared/domain/models/model-use.ts';
import type { Message } from '../../../shared/std/message.ts';
import { modelUseWords } from './model-use-words.ts';
import { readAddress } from './read-address.ts';
import { consentOf, type ModelActs } from './use-model-acts.ts';

const consents = {
  ask: null,
  redacted: { isAllowed: true, isRedacted: true },
  plain: { isAllowed: true, isRedacted: false },
  never: { isAllowed: false, isRedacted: false },
} as const;

type ConsentName = keyof typeof consents;
const names = Object.keys(consents) as readonly ConsentName[];

const words: Readonly<Record<ConsentName, Message>> = {
  ask: /*i18n*/ { id: 'consent.ask', message: 'Show me first what would be sent' },
  redacted: /*i18n*/ { id: 'consent.redacted', message: 'Send, without name and contact data' },
  plain: /*i18n*/ { id: 'consent.plain', message: 'Send as it is' },
  never: /*i18n*/ { id: 'consent.never', message: 'Send nothing' },
};

interface ConsentChoiceProps {
  readonly use: ModelUse;
  readonly provider: ProviderView;
  readonly setup: ModelSetup;
  readonly acts: ModelActs;
}

export function ConsentChoice({ use, provider, setup, acts }: ConsentChoiceProps) {
  const { i18n } = useLingui();
  const place = { providerId: provider.id, use };
  const consent = consentOf(setup, place);
  const host = readAddress(provider.baseUrl)?.host ?? provider.name;
  const id = `consent.${use}`;
  const values = { host, title: i18n.t(modelUseWords[use].title) };
  const target = {
    id,
    title: i18n.t({ id: 'consent.of', message: 'What is sent to {host}: {title}', values }),
  };
  return (
    <NativeSelect
      id={id}
      size="xs"
      aria-label={target.title}
      label={i18n.t({ id: 'consent.label', message: 'What is sent to {host}', values })}
      value={nameOf(consent)}
      data={names.map((value) => ({ value, label: i18n.t(words[value]) }))}
      onChange={(event) => {
        const name = names.find((one) => one === event.currentTarget.value);
        if (name) void acts.setConsent(target, place, consents[name]);
      }}
    />
  );
}

function nameOf(consent: ReturnType<typeof consentOf>): ConsentName {
  if (consent === null) return 'ask';
  if (!consent.isAllowed) return 'never';
  return consent.isRedacted ? 'redacted' : 'plain';
}
