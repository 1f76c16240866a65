/** Activity's addresses. Each part is fetched when it is first looked at, or before, when idle. */
import type { RouteObject } from 'react-router';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { ActivityShell } from './activity-shell.tsx';

const runs = lazyScreen(() => import('./runs/runs-screen.tsx').then((part) => part.RunsScreen));
const run = lazyScreen(() => import('./run/run-screen.tsx').then((part) => part.RunScreen));
const compare = lazyScreen(() =>
  import('./compare/compare-screen.tsx').then((part) => part.CompareScreen),
);
const schedules = lazyScreen(() =>
  import('../health/schedules-screen.tsx').then((part) => part.SchedulesScreen),
);
const events = lazyScreen(() =>
  import('../health/events-screen.tsx').then((part) => part.EventsScreen),
);
const setAside = lazyScreen(() =>
  import('../health/set-aside-screen.tsx').then((part) => part.SetAsideScreen),
);
const health = lazyScreen(() =>
  import('../health/health-screen.tsx').then((part) => part.HealthScreen),
);
const figures = lazyScreen(() =>
  import('../health/figures-screen.tsx').then((part) => part.FiguresScreen),
);
const backups = lazyScreen(() =>
  import('../health/backups-screen.tsx').then((part) => part.BackupsScreen),
);

export const activityRoutes: readonly RouteObject[] = [
  {
    path: 'activity',
    element: <ActivityShell />,
    children: [
      { index: true, element: <runs.Screen /> },
      { path: 'schedules', element: <schedules.Screen /> },
      { path: 'events', element: <events.Screen /> },
      { path: 'set-aside', element: <setAside.Screen /> },
      { path: 'health', element: <health.Screen /> },
      { path: 'health/figures', element: <figures.Screen /> },
      { path: 'health/backups', element: <backups.Screen /> },
    ],
  },
  { path: 'activity/runs/:id', element: <run.Screen /> },
  { path: 'activity/runs/:id/compare', element: <compare.Screen /> },
];

export async function preloadActivity(): Promise<void> {
  const parts = [runs, run, compare, schedules, events, setAside, health];
  await Promise.allSettled(parts.map(({ preload }) => preload()));
}
