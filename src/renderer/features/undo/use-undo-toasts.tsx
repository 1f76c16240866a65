import { useLingui } from '@lingui/react';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { UndoableAct } from './undo-stack.ts';
import { UndoToast } from './undo-toast-view.tsx';

interface UndoToasts {
  show(act: UndoableAct, onUndo: () => void): void;
  hide(id: string): void;
  tellFailure(title: string): void;
}

/** The toasts that tell what was done. What they say is spoken by a live region, once. */
export function useUndoToasts(): UndoToasts {
  const { i18n } = useLingui();
  return useMemo(() => {
    const toastId = (id: string) => `undo:${id}`;
    const hide = (id: string): void => {
      notifications.hide(toastId(id));
    };
    return {
      hide,
      show({ id, title }, onUndo) {
        // The one before says something that is no longer so.
        hide(id);
        notifications.show({
          id: toastId(id),
          // It closes itself, but not under the pointer or the focus.
          autoClose: false,
          withCloseButton: false,
          role: 'presentation',
          message: <UndoToast title={title} onUndo={onUndo} onClose={() => hide(id)} />,
        });
      },
      tellFailure(title) {
        notifications.show({
          autoClose: 10_000,
          color: 'red',
          message: i18n.t({
            id: 'undo.failed',
            message: 'This could not be undone just now: {title}',
            values: { title },
          }),
          closeButtonProps: {
            'aria-label': i18n.t({ id: 'notice.dismiss', message: 'Dismiss this note' }),
          },
        });
      },
    };
  }, [i18n]);
}
