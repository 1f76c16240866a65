/** What stands around every part of Activity: its name, and the way to its other parts. */
import { useLingui } from '@lingui/react';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import classes from './activity-shell.module.css';
import { ActivityTabs } from './activity-tabs-view.tsx';

export function ActivityShell() {
  const { i18n } = useLingui();
  return (
    <>
      <ScreenHeader title={i18n.t({ id: 'activity.title', message: 'Activity' })} />
      <ActivityTabs />
      <div className={classes.part}>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </div>
    </>
  );
}
