/** Shows notifications of the system for the main process, while this window is hidden. */
import { useLingui } from '@lingui/react';
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import type { Notice } from '../../../shared/domain/notice.ts';
import { noticePlace } from '../../../shared/domain/notice-place.ts';
import { useApi } from '../../api/api-context.tsx';
import { followNotices } from './follow-notices.ts';
import { noticeSentence } from './notice-words.ts';

/** `isNotifier`: whether they are this window's to show; Electron's main process shows its own. */
export function useSystemNotices(isNotifier: boolean): void {
  const { client } = useApi();
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const isHidden = useSyncExternalStore(listenToVisibility, () => document.hidden);
  const sent = useRef(new Set<Notification>());

  const show = useEffectEvent((notice: Notice) => {
    const body = noticeSentence(i18n, notice);
    // The tag replaces the same one, should it ever come twice.
    const notification = new Notification('Nightshift', { body, tag: notice.id });
    sent.current.add(notification);
    notification.addEventListener('close', () => sent.current.delete(notification));
    notification.addEventListener('click', () => {
      window.focus();
      notification.close();
      void navigate(noticePlace(notice));
    });
  });

  useEffect(() => {
    // Seen in the window means that the notification has done its work.
    if (!isHidden) withdraw(sent.current);
    if (!isNotifier || (isHidden && !canNotify())) return;
    const ending = new AbortController();
    const { signal } = ending;
    void followNotices({ client, isLooking: !isHidden, onNotice: show, signal });
    return () => ending.abort();
  }, [client, isNotifier, isHidden]);
}

function withdraw(sent: Set<Notification>): void {
  for (const notification of sent) notification.close();
  sent.clear();
}

function listenToVisibility(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

function canNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}
