/** The tray: the recent and the running jobs, and what became of the files just given. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ClearedLine } from './cleared-line-view.tsx';
import classes from './job-tray.module.css';

interface JobTrayProps {
  /** Rows of files that are no jobs. */
  readonly arrivals: readonly ReactNode[];
  readonly rows: readonly ReactNode[];
  /** How many more there are than rows. */
  readonly restCount: number;
  readonly offer: ReactNode;
  readonly clearedCount: number;
  readonly canClear: boolean;
  readonly onClear: () => void;
  readonly onUndoClear: () => void;
  readonly pauseButton: ReactNode;
  /** The link to Activity, where all of it is. */
  readonly allLink: ReactNode;
}

export function JobTray(props: JobTrayProps) {
  const { arrivals, rows, restCount, offer, allLink } = props;
  const { i18n } = useLingui();
  const isEmpty = !arrivals.some(Boolean) && rows.length === 0;
  return (
    <div className={classes.tray}>
      <TrayHead {...props} />
      {offer && <div className={classes.offer}>{offer}</div>}
      {props.clearedCount > 0 && (
        <div className={classes.cleared}>
          <ClearedLine count={props.clearedCount} onUndo={props.onUndoClear} />
        </div>
      )}
      {isEmpty && props.clearedCount === 0 && (
        <div className={classes.empty}>
          <p>{i18n.t({ id: 'tray.empty', message: 'All quiet.' })}</p>
          <p>
            {i18n.t({
              id: 'tray.empty.invite',
              message: 'Drop a résumé anywhere on this window, and its progress shows here.',
            })}
          </p>
        </div>
      )}
      {!isEmpty && (
        <ul className={classes.list}>
          {arrivals}
          {rows}
        </ul>
      )}
      <div className={classes.foot}>
        {restCount > 0 && (
          <span>
            {i18n.t({
              id: 'tray.more',
              message: '{count, plural, one {# more} other {# more}}',
              values: { count: restCount },
            })}
          </span>
        )}
        {allLink}
      </div>
    </div>
  );
}

function TrayHead({ canClear, onClear, pauseButton }: JobTrayProps) {
  const { i18n } = useLingui();
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>{i18n.t({ id: 'tray.title', message: 'Jobs' })}</h2>
      <div>
        {pauseButton}
        {canClear && (
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            {i18n.t({ id: 'tray.clear', message: 'Clear finished' })}
          </Button>
        )}
      </div>
    </div>
  );
}
