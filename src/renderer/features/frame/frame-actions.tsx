/** The two things that are always at hand, always in the same corner: Open, and the job tray. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { memo } from 'react';
import { useOpenChooser } from '../imports/import-desk.tsx';
import classes from './frame-actions.module.css';
import { OfflineSign } from './offline-sign.tsx';
import { TrayPopover, type TrayPopoverProps } from './tray-popover.tsx';

/** Remembered: the tray follows its jobs by itself. */
export const FrameActions = memo(function FrameActions(props: TrayPopoverProps) {
  const { i18n } = useLingui();
  const openChooser = useOpenChooser();
  return (
    <div className={classes.corner}>
      <OfflineSign />
      <Button
        className={classes.open}
        variant="default"
        size="sm"
        leftSection={<IconFolderOpen size={18} stroke={1.7} aria-hidden="true" />}
        aria-label={i18n.t({ id: 'frame.open-named', message: 'Open… résumés' })}
        aria-keyshortcuts="Control+O Meta+O"
        onClick={openChooser}
      >
        <span className={classes.words}>{i18n.t({ id: 'frame.open', message: 'Open…' })}</span>
      </Button>
      <TrayPopover {...props} />
    </div>
  );
});
