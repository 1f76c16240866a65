/** Says what was done and offers the way back, until nobody looks at it for a while. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './undo-toast.module.css';

/** Long enough to be read and reached; the same stands in its place and on Ctrl/Cmd+Z. */
const shownMs = 10_000;

interface UndoToastProps {
  readonly title: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

export function UndoToast({ title, onUndo, onClose }: UndoToastProps) {
  const { i18n } = useLingui();
  const [isPointed, setPointed] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  useTimeout(onClose, isPointed || hasFocus ? null : shownMs);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is there
    <div
      className={classes.toast}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <span className={classes.title}>{title}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={onUndo}
      >
        {i18n.t({ id: 'undo.undo', message: 'Undo' })}
      </Button>
      <IconButton
        Icon={IconX}
        size="small"
        label={i18n.t({ id: 'notice.dismiss', message: 'Dismiss this note' })}
        onClick={onClose}
      />
    </div>
  );
}

/** Calls back after so long without a change; never while that is null. */
function useTimeout(onEnd: () => void, ms: number | null): void {
  const handleEnd = useEffectEvent(onEnd);
  useEffect(() => {
    if (ms === null) return;
    const timer = setTimeout(handleEnd, ms);
    return () => clearTimeout(timer);
  }, [ms]);
}
