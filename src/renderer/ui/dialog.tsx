/** A dialog over everything that floats in the corners, with its way out named. */
import { useLingui } from '@lingui/react';
import { Modal, type ModalProps } from '@mantine/core';
import { overCorner } from '../theme/over-corner.ts';

export function Dialog(props: Omit<ModalProps, 'closeButtonProps'>) {
  const { i18n } = useLingui();
  return (
    <Modal
      zIndex={overCorner}
      closeButtonProps={{ 'aria-label': i18n.t({ id: 'dialog.close', message: 'Close' }) }}
      {...props}
    />
  );
}
