/** The two things that are always at hand, always in the same corner: Open, and the job tray. */
import { useLingui } from '@lingui/react';
import { Button, Popover } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useImportDesk } from '../imports/import-desk.tsx';
import { TrayPanel } from '../jobs/tray-panel.tsx';
import classes from './frame-actions.module.css';
import { JobIndicator } from './job-indicator-view.tsx';
import { useEscape } from './use-escape.ts';

interface FrameActionsProps {
  readonly shift: { readonly count: number; readonly progress: number | null };
  /** When the last of the failed jobs failed; 0 when none did. */
  readonly lastFailureAt: number;
  readonly isNotifier: boolean;
  readonly isTrayOpen: boolean;
  readonly onTrayChange: (isOpen: boolean) => void;
}

export function FrameActions(props: FrameActionsProps) {
  const { shift, lastFailureAt, isNotifier, isTrayOpen, onTrayChange } = props;
  const { i18n } = useLingui();
  const { openChooser } = useImportDesk();
  const [seenAt, setSeenAt] = useState(() => Date.now());
  const indicator = useRef<HTMLButtonElement>(null);
  const change = (isOpen: boolean): void => {
    setSeenAt(Date.now());
    onTrayChange(isOpen);
  };
  useEscape(isTrayOpen, () => {
    change(false);
    indicator.current?.focus();
  });
  return (
    <div className={classes.corner}>
      <Button
        className={classes.open}
        variant="default"
        size="sm"
        leftSection={<IconFolderOpen size={18} stroke={1.6} aria-hidden="true" />}
        aria-label={i18n.t({ id: 'frame.open-named', message: 'Open… résumés' })}
        aria-keyshortcuts="Control+O Meta+O"
        onClick={openChooser}
      >
        <span className={classes.words}>{i18n.t({ id: 'frame.open', message: 'Open…' })}</span>
      </Button>
      <Popover
        opened={isTrayOpen}
        onChange={change}
        position="bottom-end"
        offset={8}
        width="min(27rem, calc(100vw - 1.5rem))"
        withinPortal={false}
        withRoles={false}
      >
        <Popover.Target>
          <JobIndicator
            ref={indicator}
            count={shift.count}
            progress={shift.progress}
            hasUnseenFailure={!isTrayOpen && lastFailureAt > seenAt}
            isOpen={isTrayOpen}
            onClick={() => change(!isTrayOpen)}
          />
        </Popover.Target>
        <Popover.Dropdown
          className={classes.panel}
          role="dialog"
          aria-label={i18n.t({ id: 'frame.tray', message: 'Job tray' })}
        >
          <TrayPanel isNotifier={isNotifier} onLeave={() => change(false)} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
