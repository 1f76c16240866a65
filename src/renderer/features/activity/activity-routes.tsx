/** Activity's addresses. Each tab is loaded when it is first looked at. */
import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { ActivityShell } from './activity-shell.tsx';

const RunsScreen = lazy(() =>
  import('./runs-screen.tsx').then(({ RunsScreen: screen }) => ({ default: screen })),
);
const SchedulesScreen = lazy(() =>
  import('../health/schedules-screen.tsx').then(({ SchedulesScreen: screen }) => ({
    default: screen,
  })),
);
const EventsScreen = lazy(() =>
  import('../health/events-screen.tsx').then(({ EventsScreen: screen }) => ({ default: screen })),
);
const SetAsideScreen = lazy(() =>
  import('../health/set-aside-screen.tsx').then(({ SetAsideScreen: screen }) => ({
    default: screen,
  })),
);
const HealthScreen = lazy(() =>
  import('../health/health-screen.tsx').then(({ HealthScreen: screen }) => ({ default: screen })),
);
const FiguresScreen = lazy(() =>
  import('../health/figures-screen.tsx').then(({ FiguresScreen: screen }) => ({ default: screen })),
);
const BackupsScreen = lazy(() =>
  import('../health/backups-screen.tsx').then(({ BackupsScreen: screen }) => ({ default: screen })),
);

export const activityRoutes: readonly RouteObject[] = [
  {
    path: 'activity',
    element: <ActivityShell />,
    children: [
      { index: true, element: <RunsScreen /> },
      { path: 'schedules', element: <SchedulesScreen /> },
      { path: 'events', element: <EventsScreen /> },
      { path: 'set-aside', element: <SetAsideScreen /> },
      { path: 'health', element: <HealthScreen /> },
      { path: 'health/figures', element: <FiguresScreen /> },
      { path: 'health/backups', element: <BackupsScreen /> },
    ],
  },
];
