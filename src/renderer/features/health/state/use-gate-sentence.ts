import { useLingui } from '@lingui/react';
import type { GateView } from '../../../../shared/contract/jobs.ts';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { allKinds } from '../../jobs/gate-before.ts';
import { kindMessage } from '../../jobs/job-words.ts';
import { reasonWords } from './reason-words.ts';

/** What a closed gate keeps from beginning, and why, in one sentence. */
export function useGateSentence({ kind, key, reason, failure }: GateView): string {
  const { i18n } = useLingui();
  const server = key ?? i18n.t({ id: 'gate.server', message: 'the service' });
  if (failure) {
    const told = { ...failure.sentence, values: { server, ...failure.sentence.values } };
    const text = toldSentence(i18n, told);
    return key === null ? text.charAt(0).toLocaleUpperCase(i18n.locale) + text.slice(1) : text;
  }
  const isAll = kind === allKinds && key === null;
  if (reason === 'pause') {
    return isAll
      ? i18n.t({ id: 'health.gate.paused-all', message: 'All work is paused' })
      : i18n.t({
          id: 'health.gate.paused',
          message: 'Paused: {what}',
          values: { what: i18n.t(kindMessage(kind)) },
        });
  }
  return i18n.t({
    id: 'health.gate.waits',
    message: '{what} waits {reason}',
    values: { what: whatWaits(), reason: i18n.t(reasonWords[reason]) },
  });

  function whatWaits(): string {
    if (key !== null) return key;
    if (kind !== allKinds) return `“${i18n.t(kindMessage(kind))}”`;
    return i18n.t({ id: 'health.gate.work', message: 'Work that needs it' });
  }
}
