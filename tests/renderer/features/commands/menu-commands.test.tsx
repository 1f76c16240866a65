import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createFakeHost } from '../../support/fake-host.ts';
import { openWindow } from '../../support/open-window.tsx';

/** As the preload tells the page of a choice in the menu. */
const choose = (data: unknown, source: Window | null = window) =>
  fireEvent(window, new MessageEvent('message', { data, source }));

test('a choice in the application’s menu runs the window’s command', async () => {
  openWindow(createFakeHost());
  await screen.findByRole('main');
  choose({ type: 'nightshift:command', id: 'shortcuts.show' });
  await waitFor(() => expect(screen.getByRole('dialog')).toBeTruthy());
});

test('a command that there is not, and one of a stranger, do nothing', async () => {
  const { router } = openWindow(createFakeHost());
  await screen.findByRole('main');
  choose({ type: 'nightshift:command', id: 'no.such-command' });
  choose({ type: 'nightshift:command' });
  choose({ type: 'other', id: 'shortcuts.show' });
  choose(null);
  choose({ type: 'nightshift:command', id: 'shortcuts.show' }, null);
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(router.state.location.pathname).toBe('/resumes');
});
