/** Everything that can be set, as one list to be searched: where it is, and what it is called. */
import type { I18n } from '@lingui/core';
import type { KindSettingsView } from '../../../shared/contract/settings.ts';
import { type KindPolicyName, kindPolicyLimits } from '../../../shared/domain/kind-policy.ts';
import type { Message } from '../../../shared/std/message.ts';
import { kindMessage } from '../jobs/job-words.ts';
import { limitWords } from './limit-words.ts';
import { notificationWords } from './notification-words.ts';
import { type SectionId, sectionIds, settingSections } from './setting-sections.ts';
import { settingWords } from './setting-words.ts';

export interface SettingEntry {
  /** The id of its control on the screen. */
  readonly id: string;
  readonly section: SectionId;
  readonly sectionName: string;
  /** Without a hash mark; unique. */
  readonly address: string;
  readonly title: string;
  readonly effect: string;
  readonly synonyms: readonly string[];
}

/** @param isElectron whether what only the app's own window can do is there */
export function listSettings(
  i18n: I18n,
  kinds: readonly KindSettingsView[],
  isElectron: boolean,
): readonly SettingEntry[] {
  const entry = (
    section: SectionId,
    { id, ...words }: Omit<SettingEntry, 'section' | 'sectionName' | 'address'>,
  ): SettingEntry => ({
    ...{ id, ...words, section, sectionName: i18n.t(settingSections[section].words) },
    address: `/settings/${section}#${id}`,
  });
  const plain = Object.entries(settingWords)
    .filter(([name]) => isElectron || name !== 'opensAtLogin')
    .map(([id, { section, title, effect, synonyms }]) =>
      entry(section, {
        ...{ id, title: i18n.t(title), effect: i18n.t(effect) },
        synonyms: i18n.t(synonyms).split(', '),
      }),
    );
  const notifications = Object.entries(notificationWords).map(([name, { title, effect }]) =>
    entry('notifications', {
      ...{ id: `notifications.${name}`, title: i18n.t(title), effect: i18n.t(effect) },
      synonyms: [],
    }),
  );
  return [...plain, ...kinds.flatMap(limitsOf), ...notifications, ...wholeSections()];

  function limitsOf({ kind, fixed }: KindSettingsView): readonly SettingEntry[] {
    const names = (Object.keys(kindPolicyLimits) as KindPolicyName[]).filter(
      (name) => !fixed.includes(name),
    );
    const synonyms = i18n
      .t({
        id: 'limit.words',
        message: 'concurrency, parallel, retries, attempts, backoff, timeout, rate limit, priority',
      })
      .split(', ');
    return names.map((name) =>
      entry('jobs', {
        id: `${kind}.${name}`,
        title: `${i18n.t(kindMessage(kind))}: ${i18n.t(limitWords[name].title)}`,
        effect: i18n.t(limitWords[name].effect),
        synonyms: synonyms.slice(...wordsOf[name]),
      }),
    );
  }

  /** Where there is nothing to be set by itself, the section is what is found. */
  function wholeSections(): readonly SettingEntry[] {
    return sectionIds.map((section) => ({
      ...{ id: section, section, address: `/settings/${section}`, effect: '' },
      synonyms: sectionSynonyms[section] ? i18n.t(sectionSynonyms[section]).split(', ') : [],
      ...{ title: i18n.t(settingSections[section].words), sectionName: '' },
    }));
  }
}

/** By which other words whole sections are looked for, where their controls come and go. */
const sectionSynonyms: Partial<Readonly<Record<SectionId, Message>>> = {
  models: /*i18n*/ {
    id: 'settings.models.words',
    message:
      'AI, LLM, language model, Ollama, LM Studio, llama.cpp, OpenAI, API key, tokens, price, cost, budget, consent',
  },
  privacy: /*i18n*/ {
    id: 'settings.privacy.words',
    message: 'ledger, what leaves this computer, hosts, calls, telemetry, tracking, data sent',
  },
};

/** Which of the other words belong to which limit. */
const wordsOf: Readonly<Record<KindPolicyName, readonly [from: number, to: number]>> = {
  ...{ concurrency: [0, 2], maxTries: [2, 4], baseDelayMs: [4, 5], timeoutMs: [5, 6] },
  ...{ stepTimeoutMs: [5, 6], perMinute: [6, 7], priority: [7, 8] },
};
