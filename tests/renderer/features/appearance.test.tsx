import { useMantineColorScheme } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ApiProvider } from '../../../src/renderer/api/api-context.tsx';
import { startApi } from '../../../src/renderer/api/start-api.ts';
import { KeepLook } from '../../../src/renderer/features/appearance/keep-look.tsx';
import { createSchemeKeeper } from '../../../src/renderer/features/appearance/scheme-keeper.ts';
import { Look } from '../../../src/renderer/look.tsx';
import { defaultSettings, type Settings } from '../../../src/shared/domain/settings.ts';
import { createFakeHost } from '../support/fake-host.ts';
import '../support/open-window.tsx';

const root = document.documentElement;

afterEach(() => {
  // First, or an answer that is still on its way would set them again.
  cleanup();
  for (const name of ['scheme', 'density', 'textSize']) delete root.dataset[name];
});

function SchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <button type="button" onClick={() => setColorScheme('dark')}>
      {colorScheme}
    </button>
  );
}

function open(stored: Partial<Settings> = {}) {
  const host = createFakeHost();
  let settings = { ...defaultSettings, ...stored };
  host.answers['settings.get'] = () => settings;
  host.answers['settings.set'] = (changes: Partial<Settings>) => {
    settings = { ...settings, ...changes };
    return settings;
  };
  const keeper = createSchemeKeeper();
  const api = startApi(host.connection);
  render(
    <Look styleNonce="" env="test" schemeManager={keeper.manager}>
      <ApiProvider api={api}>
        <KeepLook keeper={keeper} />
        <SchemeButton />
      </ApiProvider>
    </Look>,
  );
  return {
    host,
    button: screen.getByRole('button'),
    change: (changes: Partial<Settings>) => {
      settings = { ...settings, ...changes };
      host.send({ type: 'settings.changed' });
    },
  };
}

test('what the page tells at its load is shown before anything was asked', () => {
  root.dataset.scheme = 'dark';
  const { button, host } = open({ colorScheme: 'dark' });
  expect(button.textContent).toBe('dark');
  expect(host.calledWith('settings.set')).toEqual([]);
});

test('what is chosen is saved, whoever offers the choice', async () => {
  const { button, host } = open();
  fireEvent.click(button);
  expect(root.dataset.scheme).toBe('dark');
  await waitFor(() => expect(host.calledWith('settings.set')).toEqual([{ colorScheme: 'dark' }]));
  expect(button.textContent).toBe('dark');
});

test('what another window has set is shown, and not saved once more', async () => {
  const { button, change, host } = open();
  await waitFor(() => expect(root.dataset.density).toBe('comfortable'));
  change({ colorScheme: 'light', density: 'compact', textSize: 'larger' });
  await waitFor(() => expect(button.textContent).toBe('light'));
  expect(root.dataset).toMatchObject({ scheme: 'light', density: 'compact', textSize: 'larger' });
  expect(host.calledWith('settings.set')).toEqual([]);
});
