/** Asks before something that cannot be taken back, naming what it will do. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './confirm-dialog.module.css';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What the button does, as its words. */
  readonly action: string;
  readonly isDestructive?: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, action, isDestructive = false, isBusy = false, children } = props;
  const { i18n } = useLingui();
  return (
    <Dialog opened={isOpen} onClose={props.onClose} title={title}>
      <div className={classes.text}>{children}</div>
      <div className={classes.buttons}>
        <Button variant="default" data-autofocus onClick={props.onClose}>
          {i18n.t({ id: 'dialog.leave', message: 'Leave it' })}
        </Button>
        <Button
          loading={isBusy}
          {...(isDestructive && { className: classes.grave })}
          onClick={props.onConfirm}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
