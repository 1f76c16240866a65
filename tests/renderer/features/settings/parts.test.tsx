import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { makeJob } from '../../support/jobs.ts';
import { openWindow } from '../../support/open-window.tsx';
import { createSettingsHost } from '../../support/settings-host.ts';

function open(place: string) {
  const made = createSettingsHost();
  return { ...made, ...openWindow(made.host, place) };
}

const main = () => within(screen.getByRole('main'));
const card = async (name: string) => within(await main().findByRole('region', { name }));

afterEach(() => vi.unstubAllGlobals());

test('a limit of a kind is stored in its own unit, and shows its default', async () => {
  const { host } = open('/settings/jobs');
  const imports = await card('Read résumé');
  expect(imports.getByText(/Default: 5 minutes/)).toBeTruthy();
  const limit = imports.getByRole('textbox', { name: 'Read résumé: Time limit of a job' });
  fireEvent.change(limit, { target: { value: '2.5' } });
  fireEvent.blur(limit);
  await waitFor(() =>
    expect(host.calledWith('settings.setKind')).toEqual([
      { kind: 'import-resume', changes: { timeoutMs: 150_000 } },
    ]),
  );
  fireEvent.click(await imports.findByRole('button', { name: /Back to default/ }));
  await waitFor(() =>
    expect(host.calledWith('settings.resetKind')).toEqual([
      { kind: 'import-resume', names: ['timeoutMs'] },
    ]),
  );
});

test('a limit out of bounds is not stored, and says which are', async () => {
  const { host } = open('/settings/jobs');
  const limit = await main().findByRole('textbox', { name: 'Read résumé: At once' });
  fireEvent.change(limit, { target: { value: '40' } });
  fireEvent.blur(limit);
  expect(await main().findByText('From 1 to 16. Not stored yet.')).toBeTruthy();
  fireEvent.change(limit, { target: { value: '4' } });
  fireEvent.blur(limit);
  await waitFor(() => expect(host.calledWith('settings.setKind')).toHaveLength(1));
  expect(host.calledWith('settings.setKind')).toEqual([
    { kind: 'import-resume', changes: { concurrency: 4 } },
  ]);
});

test('an emptied limit is no limit, where there may be none', async () => {
  const { host } = open('/settings/jobs');
  const rate = await main().findByRole('textbox', { name: 'Read résumé: Begin in a minute' });
  fireEvent.change(rate, { target: { value: '6' } });
  fireEvent.blur(rate);
  await waitFor(() => expect(host.calledWith('settings.setKind')).toHaveLength(1));
  fireEvent.change(rate, { target: { value: '' } });
  fireEvent.blur(rate);
  await waitFor(() =>
    expect(host.calledWith('settings.setKind')[1]).toEqual({
      ...{ kind: 'import-resume', changes: { perMinute: null } },
    }),
  );
});

test('what is fixed for the affairs of the program is not offered', async () => {
  open('/settings/jobs');
  const backUp = await card('Back up');
  expect(backUp.getByRole('textbox', { name: 'Back up: Tries' })).toBeTruthy();
  expect(backUp.queryByRole('textbox', { name: 'Back up: At once' })).toBeNull();
});

test('notifications are switched one by one, with quiet hours', async () => {
  const { host, kept } = open('/settings/notifications');
  fireEvent.click(await main().findByRole('switch', { name: 'Name the file' }));
  await waitFor(() => expect(kept.settings.notifications.showsDetail).toBe(true));
  fireEvent.click(main().getByRole('switch', { name: 'Quiet hours' }));
  await waitFor(() => expect(kept.settings.notifications.quietHours.isOn).toBe(true));
  const from = main().getByLabelText('From');
  fireEvent.change(from, { target: { value: '21:30' } });
  fireEvent.blur(from);
  await waitFor(() => expect(kept.settings.notifications.quietHours.from).toBe('21:30'));
  expect(kept.settings.notifications.showsDetail).toBe(true);
  expect(host.calledWith('settings.set')).toHaveLength(3);
});

test('a browser that blocks notifications is told how to allow them; one that shows them has a test', async () => {
  vi.stubGlobal('Notification', Object.assign(vi.fn(), { permission: 'denied' }));
  const { unmount } = open('/settings/notifications');
  expect(await main().findByText(/blocks notifications/)).toBeTruthy();
  unmount();
  const shown = vi.fn();
  vi.stubGlobal('Notification', Object.assign(shown, { permission: 'granted' }));
  open('/settings/notifications');
  fireEvent.click(await main().findByRole('button', { name: 'Send a test' }));
  expect(shown).toHaveBeenCalledOnce();
  expect(await main().findByText(/^Sent\./)).toBeTruthy();
});

test('in the app itself the host sends the test, and says when the system takes none', async () => {
  const { host } = createSettingsHost();
  host.answers['system.info'] = () => ({ version: '0.0.0', host: 'electron' });
  host.answers['settings.testNotice'] = () => ({ isShown: false });
  openWindow(host, '/settings/notifications');
  fireEvent.click(await main().findByRole('button', { name: 'Send a test' }));
  expect(await main().findByText(/takes no notifications/)).toBeTruthy();
});

test('a backup is asked for, and its job is followed', async () => {
  const { host } = open('/settings/backups');
  const job = makeJob({ kind: 'back-up', state: 'running' });
  host.answers['backups.make'] = () => job;
  host.answers['jobs.get'] = () => job;
  expect(await main().findByText('There is none yet.')).toBeTruthy();
  expect(main().getByText(/the last 3 of today/)).toBeTruthy();
  fireEvent.click(main().getByRole('button', { name: 'Back up now' }));
  expect(await main().findByText('Working')).toBeTruthy();
});

test('the data folder is named with its sizes, and opened only where the host can', async () => {
  const { host } = open('/settings/data');
  expect(await main().findByText('/home/ida/nightshift')).toBeTruthy();
  expect(main().getByText('34 MB')).toBeTruthy();
  expect(main().queryByRole('button', { name: 'Open the folder' })).toBeNull();
  fireEvent.click(main().getByRole('button', { name: 'Remove sample data' }));
  expect(await main().findByText('3 sample résumés removed.')).toBeTruthy();
  host.answers['samples.remove'] = () => {
    throw new ORPCError('FAILED');
  };
  fireEvent.click(main().getByRole('button', { name: 'Remove sample data' }));
  expect(await main().findByText(/could not be removed/)).toBeTruthy();
});

test('schedules are told with their next time, and lead to Activity', async () => {
  const made = createSettingsHost();
  const schedule = {
    ...{ id: '00000000-0000-7000-8000-000000000001', kind: 'clean-up', label: 'Clean up' },
    ...{ cron: '30 3 * * *', words: { id: 'x', message: 'every day at 3:30' }, timeZone: null },
    ...{ createdBy: 'kind', isPaused: true, stoppedBy: 'user', nextRunAt: null, runs: [] },
  };
  made.host.answers['schedules.list'] = () => ({
    ...{ schedules: [schedule], timeZone: 'UTC', userKinds: [] },
  });
  openWindow(made.host, '/settings/schedules');
  const item = within(await main().findByRole('listitem'));
  expect(item.getByText('every day at 3:30')).toBeTruthy();
  expect(item.getByText('Paused')).toBeTruthy();
  expect(main().getByRole('link', { name: /Change schedules/ })).toBeTruthy();
});

test('a limit that was changed is taken back to its default by Ctrl+Z', async () => {
  const { host, kept } = open('/settings/jobs');
  const limit = await main().findByRole('textbox', { name: 'Read résumé: Priority' });
  fireEvent.change(limit, { target: { value: '1' } });
  fireEvent.blur(limit);
  expect(await main().findByText('Saved: Read résumé: Priority')).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() =>
    expect(host.calledWith('settings.resetKind')).toEqual([
      { kind: 'import-resume', names: ['priority'] },
    ]),
  );
  expect(kept.kinds[0]?.changed).toEqual([]);
});
