/** Opens the window: finds the host, joins the parts, and shows the first screen. */
import './no-eval.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@fontsource-variable/inter/opsz.css';
import './theme/global.css';
import './theme/directions.css';
import './features/appearance/look.css';
import { createRoot } from 'react-dom/client';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { invariant } from '../shared/std/invariant.ts';
import { allowPlainStyles } from './allow-plain-styles.ts';
import { ApiProvider } from './api/api-context.tsx';
import { startApi } from './api/start-api.ts';
import { chooseConnection } from './connect.ts';
import { KeepLook } from './features/appearance/keep-look.tsx';
import { wantedLanguage } from './features/appearance/page-look.ts';
import { createSchemeKeeper } from './features/appearance/scheme-keeper.ts';
import { NoKeyScreen } from './features/frame/no-key-screen.tsx';
import { BrokenScreen } from './features/frame/screen-boundary.tsx';
import { activateLocale, chooseLocale } from './i18n/activate-locale.ts';
import { Look } from './look.tsx';
import { readCspNonce } from './read-csp-nonce.ts';
import { preloadFirstScreen, preloadScreens, routes } from './routes.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';

async function openWindow(): Promise<void> {
  allowPlainStyles();
  const styleNonce = readCspNonce();
  // Where the libraries that lock scrolling look for it.
  Object.assign(globalThis, { __webpack_nonce__: styleNonce });
  // Before the routes read the address, because the key of this launch stands in it.
  const connection = chooseConnection(window);
  const { search, hash } = window.location;
  preloadFirstScreen(hash);
  const wanted = wantedLanguage({ search, preferred: navigator.languages });
  await activateLocale(chooseLocale(wanted.search, wanted.preferred));

  const schemeKeeper = createSchemeKeeper();
  const root = document.querySelector('#root');
  invariant(root, 'index.html has a root');
  createRoot(root).render(
    <Look styleNonce={styleNonce} schemeManager={schemeKeeper.manager}>
      <ErrorBoundary fallback={<BrokenScreen />}>
        {connection ? (
          <ApiProvider api={startApi(connection)}>
            <KeepLook keeper={schemeKeeper} />
            <RouterProvider router={createHashRouter(routes)} />
          </ApiProvider>
        ) : (
          <NoKeyScreen />
        )}
      </ErrorBoundary>
    </Look>,
  );
  requestIdleCallback(() => void preloadScreens(), { timeout: 5_000 });
}

void openWindow();
