/** Sentences about a schedule. */
import { useLingui } from '@lingui/react';
import { type ToldMessage, toldSentence } from '../../../i18n/told-sentence.ts';

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

/** "Europe/Berlin" and "America/New_York" as people write places. */
export function zoneName(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}
