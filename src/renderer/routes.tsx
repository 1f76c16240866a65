/**
 * Which address shows which screen. Hash history: the page itself is one file. Screens are fetched
 * when they are first looked at, so that the first one need not wait for the others.
 */
import type { ComponentType } from 'react';
import { Navigate, type RouteObject, useParams } from 'react-router';
import { activityRoutes, preloadActivity } from './features/activity/activity-routes.tsx';
import { preloadCommandLayer } from './features/commands/command-layer.tsx';
import { AppFrame } from './features/frame/app-frame.tsx';
import { NotFoundScreen } from './features/frame/not-found-screen.tsx';
import { BrokenScreen } from './features/frame/screen-boundary.tsx';
import { lazyScreen } from './ui/lazy-screen.tsx';

const today = lazyScreen(() =>
  import('./features/today/today-screen.tsx').then((part) => part.TodayScreen),
);
const profile = lazyScreen(() =>
  import('./features/profile/profile-screen.tsx').then((part) => part.ProfileScreen),
);
const resumes = lazyScreen(() =>
  import('./features/resumes/resumes-screen.tsx').then((part) => part.ResumesScreen),
);
const resume = lazyScreen(() =>
  import('./features/resumes/resume-screen.tsx').then((part) => part.ResumeScreen),
);
const editor = lazyScreen(() =>
  import('./features/editor/editor-screen.tsx').then((part) => part.EditorScreen),
);
const versions = lazyScreen(() =>
  import('./features/editor/versions-screen.tsx').then((part) => part.VersionsScreen),
);
const postings = lazyScreen(() =>
  import('./features/postings/postings-screen.tsx').then((part) => part.PostingsScreen),
);
const applications = lazyScreen(() =>
  import('./features/applications/applications-screen.tsx').then((part) => part.ApplicationsScreen),
);
const insights = lazyScreen(() =>
  import('./features/insights/insights-screen.tsx').then((part) => part.InsightsScreen),
);
const search = lazyScreen(() =>
  import('./features/search/search-screen.tsx').then((part) => part.SearchScreen),
);
const settings = lazyScreen(() =>
  import('./features/settings/settings-screen.tsx').then((part) => part.SettingsScreen),
);

/** Another résumé is another screen: nothing that was opened or typed for one shows with the next. */
function OfOneResume({ Screen }: { readonly Screen: ComponentType }) {
  const { id } = useParams();
  return <Screen key={id} />;
}

export const routes: RouteObject[] = [
  {
    element: <AppFrame />,
    errorElement: <BrokenScreen />,
    children: [
      { index: true, element: <Navigate to="/today" replace /> },
      { path: 'today', element: <today.Screen /> },
      { path: 'profile', element: <profile.Screen /> },
      { path: 'resumes', element: <resumes.Screen /> },
      { path: 'resumes/:id', element: <OfOneResume Screen={resume.Screen} /> },
      { path: 'resumes/:id/edit', element: <OfOneResume Screen={editor.Screen} /> },
      { path: 'resumes/:id/versions', element: <OfOneResume Screen={versions.Screen} /> },
      { path: 'postings', element: <postings.Screen /> },
      { path: 'applications', element: <applications.Screen /> },
      { path: 'insights', element: <insights.Screen /> },
      ...activityRoutes,
      { path: 'search', element: <search.Screen /> },
      { path: 'settings/*', element: <settings.Screen /> },
      { path: '*', element: <NotFoundScreen /> },
    ],
  },
];

/** Begins to fetch the screen that a window without an address opens on, while the frame is made. */
export function preloadFirstScreen(hash: string): void {
  // Failing is no harm: the screen asks again.
  if (hash === '' || hash === '#/' || hash === '#/today') today.preload().catch(() => {});
}

/**
 * Fetches the screens that were not looked at yet, so that a room opens at once, and also when the
 * line to the host is cut.
 */
export async function preloadScreens(): Promise<void> {
  const screens = [resumes, resume, profile, editor, versions, settings];
  const rest = [today, postings, applications, insights, search];
  await Promise.allSettled([...screens, ...rest].map(({ preload }) => preload()));
  await preloadActivity();
  await preloadCommandLayer();
}
