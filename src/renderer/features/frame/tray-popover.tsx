/** The job indicator with the tray below it. */
import { useLingui } from '@lingui/react';
import { Popover } from '@mantine/core';
import { type ComponentProps, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { TrayPanel } from '../jobs/tray-panel.tsx';
import type { ShiftNow } from '../notices/use-shift.ts';
import classes from './frame-actions.module.css';
import { JobIndicator } from './job-indicator-view.tsx';
import { useEscape } from './use-escape.ts';

export interface TrayPopoverProps extends ShiftNow {
  /** When the last of the failed jobs failed; 0 when none did. */
  readonly lastFailureAt: number;
  /** How many jobs wait for an answer. */
  readonly asking: number;
  readonly isNotifier: boolean;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

export function TrayPopover(props: TrayPopoverProps) {
  const { count, progress, lastFailureAt, asking, isNotifier, isOpen, onChange } = props;
  const { i18n } = useLingui();
  const [seenAt, setSeenAt] = useState(() => Date.now());
  const indicator = useRef<HTMLButtonElement>(null);
  const change = useCallback(
    (willOpen: boolean): void => {
      setSeenAt(Date.now());
      onChange(willOpen);
    },
    [onChange],
  );
  const leave = useCallback(() => change(false), [change]);
  useEscape(isOpen, () => {
    change(false);
    indicator.current?.focus();
  });
  return (
    <Popover
      opened={isOpen}
      onChange={change}
      position="bottom-end"
      offset={8}
      width="min(27rem, calc(100vw - 1.5rem))"
      // Right after its button in the page, so that Tab leads into it.
      withinPortal={false}
      withRoles={false}
    >
      <Popover.Target>
        <ShiftIndicator
          ref={indicator}
          count={count}
          progress={progress}
          asking={asking}
          hasUnseenFailure={!isOpen && lastFailureAt > seenAt}
          isOpen={isOpen}
          onClick={() => change(!isOpen)}
        />
      </Popover.Target>
      <Popover.Dropdown
        className={classes.panel}
        role="dialog"
        aria-label={i18n.t({ id: 'frame.tray', message: 'Job tray' })}
      >
        <TrayPanel isNotifier={isNotifier} onLeave={leave} />
      </Popover.Dropdown>
    </Popover>
  );
}

type ShiftIndicatorProps = Omit<ComponentProps<typeof JobIndicator>, 'progress'> &
  Pick<ShiftNow, 'progress'>;

function ShiftIndicator({ progress, ...rest }: ShiftIndicatorProps) {
  return (
    <JobIndicator {...rest} progress={useSyncExternalStore(progress.subscribe, progress.get)} />
  );
}
