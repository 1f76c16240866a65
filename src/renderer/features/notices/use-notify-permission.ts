/** Whether to offer notifications now: when the first long job runs, and only if not yet answered. */
import { useState } from 'react';

const declinedKey = 'nightshift.notifications-declined';

interface NotifyPermission {
  readonly canAsk: boolean;
  readonly accept: () => void;
  readonly decline: () => void;
}

export function useNotifyPermission(isNotifier: boolean): NotifyPermission {
  const [isOpen, setIsOpen] = useState(
    () =>
      'Notification' in window &&
      Notification.permission === 'default' &&
      localStorage.getItem(declinedKey) === null,
  );
  return {
    canAsk: isNotifier && isOpen,
    accept() {
      setIsOpen(false);
      void Notification.requestPermission();
    },
    decline() {
      setIsOpen(false);
      localStorage.setItem(declinedKey, 'yes');
    },
  };
}
