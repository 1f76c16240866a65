/**
 * Tells the user how a shift goes, once, in the place where they are: in words for screen readers,
 * by a toast in the window, by the system when the window is hidden and it took long.
 */
import { useLingui } from '@lingui/react';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { ShiftNews } from './shift.ts';
import { shiftSentence } from './shift-words.ts';

/** Shorter work is not worth a notification of the system. */
export const longJobMs = 10_000;

interface ShiftNoticesOptions {
  /** Whether the user sees the rows themselves, so that a toast would only repeat them. */
  readonly isTrayOpen: boolean;
  /** Whether notifications of the system are this window's to send; Electron's main sends its own. */
  readonly isNotifier: boolean;
}

export function useShiftNotices({ isTrayOpen, isNotifier }: ShiftNoticesOptions): {
  /** What the live region says. */
  readonly spoken: string;
  readonly tell: (news: ShiftNews) => void;
} {
  const { i18n } = useLingui();
  const [spoken, setSpoken] = useState('');
  const sent = useRef<Notification | null>(null);

  // Seen in the window means that the notification has done its work.
  useEffect(() => {
    const withdraw = () => document.hidden || sent.current?.close();
    document.addEventListener('visibilitychange', withdraw);
    return () => document.removeEventListener('visibilitychange', withdraw);
  }, []);

  const tell = (news: ShiftNews): void => {
    const sentence = shiftSentence(i18n, news);
    setSpoken(sentence);
    if (news.type !== 'ended' || news.jobs.every((job) => job.state === 'cancelled')) return;
    if (document.hidden) {
      if (isNotifier && news.jobs.some(tookLong)) sent.current = notify(sentence);
    } else if (!isTrayOpen) {
      notifications.show({
        message: sentence,
        autoClose: 8_000,
        // The live region says it already; an alert would say it twice.
        role: 'presentation',
        closeButtonProps: {
          'aria-label': i18n.t({ id: 'notice.dismiss', message: 'Dismiss this note' }),
        },
      });
    }
  };
  return { spoken, tell };
}

function tookLong(job: JobView): boolean {
  return job.state !== 'cancelled' && (job.finishedAt ?? 0) - job.createdAt > longJobMs;
}

function notify(body: string): Notification | null {
  if (!('Notification' in window) || Notification.permission !== 'granted') return null;
  const notification = new Notification('Nightshift', { body, tag: 'shift' });
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
  });
  return notification;
}
