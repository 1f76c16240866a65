import '../../support/be-patient.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openWindow } from '../../support/open-window.tsx';
import { createSettingsHost } from '../../support/settings-host.ts';

function open(place: string, stored = {}) {
  const made = createSettingsHost(stored);
  return { ...made, ...openWindow(made.host, place) };
}

const main = () => within(screen.getByRole('main'));

test('Settings open with the look of the window, and each part has an address', async () => {
  const { router } = open('/settings');
  expect(await main().findByRole('heading', { level: 2, name: 'Appearance' })).toBeTruthy();
  expect(router.state.location.pathname).toBe('/settings/appearance');
  fireEvent.click(main().getByRole('link', { name: 'Privacy' }));
  expect(await main().findByText(/Nothing has left/)).toBeTruthy();
  expect(router.state.location.pathname).toBe('/settings/privacy');
});

test('a choice is stored at once, said to be saved, and goes back to its default', async () => {
  const { host } = open('/settings/appearance');
  const density = within(await main().findByRole('radiogroup', { name: 'Density' }));
  expect(main().queryByRole('button', { name: /Back to default/ })).toBeNull();
  fireEvent.click(density.getByRole('radio', { name: 'Compact' }));
  expect(await main().findByText('Saved: Density')).toBeTruthy();
  expect(host.calledWith('settings.set')).toEqual([{ density: 'compact' }]);
  fireEvent.click(main().getByRole('button', { name: 'Back to default: Density' }));
  await waitFor(() => expect(host.calledWith('settings.reset')).toEqual([{ names: ['density'] }]));
  await waitFor(() =>
    expect(density.getByRole<HTMLInputElement>('radio', { name: 'Comfortable' }).checked).toBe(
      true,
    ),
  );
});

test('what could not be stored is shown as it was, and says so', async () => {
  const { host } = open('/settings/appearance');
  host.answers['settings.set'] = () => {
    throw new Error('the disk is full');
  };
  const keys = await main().findByRole<HTMLInputElement>('switch', {
    name: 'Shortcuts of a single key',
  });
  fireEvent.click(keys);
  expect(await main().findByText(/could not be stored/)).toBeTruthy();
  expect(main().getByText('Not saved: Shortcuts of a single key')).toBeTruthy();
  await waitFor(() => expect(keys.checked).toBe(true));
});

test('a change of another window is shown', async () => {
  const { host, kept } = open('/settings/appearance');
  const scheme = within(await main().findByRole('radiogroup', { name: 'Light or dark' }));
  kept.settings = { ...kept.settings, colorScheme: 'dark' };
  host.send({ type: 'settings.changed' });
  await waitFor(() =>
    expect(scheme.getByRole<HTMLInputElement>('radio', { name: 'Dark' }).checked).toBe(true),
  );
});

test('a search finds a setting by another word and leads to its control', async () => {
  const { router } = open('/settings/privacy');
  const search = await main().findByRole('searchbox', { name: 'Search the settings' });
  fireEvent.change(search, { target: { value: 'parallel résumé' } });
  const found = await main().findByRole('link', { name: 'Read résumé: At once' });
  fireEvent.change(search, { target: { value: 'qqqq' } });
  expect(await main().findByText(/Nothing is called like “qqqq”/)).toBeTruthy();
  fireEvent.change(search, { target: { value: 'parallel' } });
  fireEvent.click(await main().findByRole('link', { name: found.textContent ?? '' }));
  const input = await main().findByRole('textbox', { name: 'Read résumé: At once' });
  await waitFor(() => expect(document.activeElement).toBe(input));
  expect(router.state.location).toMatchObject({
    ...{ pathname: '/settings/jobs', hash: '#import-resume.concurrency' },
  });
});

test.each([
  ['sources', 'None is asked today'],
  ['mail', 'Nothing is sent today'],
])('%s say what will be set there, and have no dead controls', async (part, words) => {
  open(`/settings/${part}`);
  expect(await main().findByText(new RegExp(words))).toBeTruthy();
  const region = main().getByRole('heading', { level: 2 }).closest('section') as HTMLElement;
  for (const role of ['button', 'textbox', 'switch', 'combobox'] as const) {
    expect(within(region).queryByRole(role)).toBeNull();
  }
});

test('a change is taken back by Ctrl+Z, and the one before it by another', async () => {
  const { kept } = open('/settings/appearance');
  const density = within(await main().findByRole('radiogroup', { name: 'Density' }));
  fireEvent.click(density.getByRole('radio', { name: 'Compact' }));
  expect(await main().findByText('Saved: Density')).toBeTruthy();
  fireEvent.click(main().getByRole('switch', { name: 'Shortcuts of a single key' }));
  expect(await main().findByText('Saved: Shortcuts of a single key')).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(kept.settings.hasSingleKeys).toBe(true));
  expect(kept.settings.density).toBe('compact');
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(kept.settings.density).toBe('comfortable'));
});
