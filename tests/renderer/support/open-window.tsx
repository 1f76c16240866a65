/** Renders parts of the window as the real one does: language, look, line to the host, routes. */
import { cleanup, render, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, MemoryRouter, RouterProvider } from 'react-router';
import { afterEach } from 'vitest';
import { ApiProvider } from '../../../src/renderer/api/api-context.tsx';
import { type Api, startApi } from '../../../src/renderer/api/start-api.ts';
import { activateLocale } from '../../../src/renderer/i18n/activate-locale.ts';
import { Look } from '../../../src/renderer/look.tsx';
import { preloadScreens, routes } from '../../../src/renderer/routes.tsx';
import type { FakeHost } from './fake-host.ts';

await activateLocale('en');
await preloadScreens();

const opened: Api[] = [];

afterEach(() => {
  cleanup();
  for (const api of opened.splice(0)) api.stop();
  localStorage.clear();
});

/** Between tries to reconnect: short, but other work gets its turn. */
const shortPause = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

function connect(host: FakeHost): Api {
  const api = startApi(host.connection, shortPause);
  opened.push(api);
  return api;
}

/** A view that needs words and looks only. */
export function renderView(view: ReactNode) {
  return render(
    <Look styleNonce="" env="test">
      <MemoryRouter>{view}</MemoryRouter>
    </Look>,
  );
}

/** A part that also asks the host, or keeps what it was told. */
export function renderPart(host: FakeHost, part: ReactNode) {
  return renderView(<ApiProvider api={connect(host)}>{part}</ApiProvider>);
}

export function renderApiHook<Result>(host: FakeHost, useIt: () => Result) {
  const api = connect(host);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiProvider api={api}>{children}</ApiProvider>
  );
  return { api, ...renderHook(useIt, { wrapper }) };
}

/** The whole window, at a place. */
export function openWindow(host: FakeHost, place = '/resumes') {
  const router = createMemoryRouter(routes, { initialEntries: [place] });
  return {
    router,
    ...render(
      <Look styleNonce="" env="test">
        <ApiProvider api={connect(host)}>
          <RouterProvider router={router} />
        </ApiProvider>
      </Look>,
    ),
  };
}
