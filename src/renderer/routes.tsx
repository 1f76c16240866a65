/** Which address shows which screen. Hash history: the page itself is one file. */
import { Navigate, type RouteObject } from 'react-router';
import { activityRoutes } from './features/activity/activity-routes.tsx';
import { EditorScreen } from './features/editor/editor-screen.tsx';
import { VersionsScreen } from './features/editor/versions-screen.tsx';
import { AppFrame } from './features/frame/app-frame.tsx';
import { NotFoundScreen } from './features/frame/not-found-screen.tsx';
import { BrokenScreen } from './features/frame/screen-boundary.tsx';
import { ProfileScreen } from './features/profile/profile-screen.tsx';
import { ResumeScreen } from './features/resumes/resume-screen.tsx';
import { ResumesScreen } from './features/resumes/resumes-screen.tsx';

export const routes: RouteObject[] = [
  {
    element: <AppFrame />,
    errorElement: <BrokenScreen />,
    children: [
      { index: true, element: <Navigate to="/resumes" replace /> },
      { path: 'resumes', element: <ResumesScreen /> },
      { path: 'resumes/:id', element: <ResumeScreen /> },
      { path: 'resumes/:id/edit', element: <EditorScreen /> },
      { path: 'resumes/:id/versions', element: <VersionsScreen /> },
      { path: 'profile', element: <ProfileScreen /> },
      ...activityRoutes,
      { path: '*', element: <NotFoundScreen /> },
    ],
  },
];
