/** Sentences about a schedule. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { ScheduleView } from '../../../../shared/contract/schedules.ts';
import { type ToldMessage, toldSentence } from '../../../i18n/told-sentence.ts';
import { kindMessage, knownKinds } from '../../jobs/job-words.ts';

interface ScheduleWords {
  /** "Every day at 06:00", with the zone where one is given. */
  readonly sentence: (words: ToldMessage, timeZone: string | null) => string;
}

export function useScheduleWords(): ScheduleWords {
  const { i18n } = useLingui();
  return {
    sentence(told, timeZone) {
      const text = toldSentence(i18n, told);
      const words = text.charAt(0).toLocaleUpperCase(i18n.locale) + text.slice(1);
      if (timeZone === null) return words;
      return i18n.t({
        id: 'schedule.in-zone',
        message: '{words}, {timeZone} time',
        values: { words, timeZone: zoneName(timeZone) },
      });
    },
  };
}

/** One that came with the app is named in the language of the window, by what it runs. */
export function scheduleName(
  i18n: I18n,
  { kind, label, createdBy }: Pick<ScheduleView, 'kind' | 'label' | 'createdBy'>,
): string {
  const isOurs = createdBy === 'kind' && knownKinds.includes(kind);
  return isOurs ? i18n.t(kindMessage(kind)) : label;
}

/** "Europe/Berlin" and "America/New_York" as people write places. */
export function zoneName(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}
