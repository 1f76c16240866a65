/**
 * Tells the user how a shift goes, once, in the place where they are: in words for screen readers,
 * by a toast in the window. When the window is hidden, the main process decides what is told.
 */
import { useLingui } from '@lingui/react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { worthTellingMs } from '../../../shared/domain/worth-telling-ms.ts';
import type { ShiftNews } from './shift.ts';
import { shiftSentence } from './shift-words.ts';
import { useSystemNotices } from './use-system-notices.ts';

/** A job that takes longer may be told of by the system. */
export const longJobMs = worthTellingMs;

interface ShiftNoticesOptions {
  /** Whether the user sees the rows themselves, so that a toast would only repeat them. */
  readonly isTrayOpen: boolean;
  /** Whether notifications of the system are this window's to show. */
  readonly isNotifier: boolean;
}

export function useShiftNotices({ isTrayOpen, isNotifier }: ShiftNoticesOptions): {
  /** What the live region says. */
  readonly spoken: string;
  readonly tell: (news: ShiftNews) => void;
} {
  const { i18n } = useLingui();
  const [spoken, setSpoken] = useState('');
  useSystemNotices(isNotifier);

  const tell = (news: ShiftNews): void => {
    const sentence = shiftSentence(i18n, news);
    setSpoken(sentence);
    // What was cancelled, the user knows.
    if (news.type !== 'ended' || news.done + news.failed === 0) return;
    if (document.hidden || isTrayOpen) return;
    notifications.show({
      message: sentence,
      autoClose: 8_000,
      // The live region says it already; an alert would say it twice.
      role: 'presentation',
      closeButtonProps: {
        'aria-label': i18n.t({ id: 'notice.dismiss', message: 'Dismiss this note' }),
      },
    });
  };
  return { spoken, tell };
}
