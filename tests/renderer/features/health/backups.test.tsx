import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { BackupView } from '../../../../src/shared/contract/backups.ts';
import '../../support/be-patient.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { changed, makeJob } from '../../support/jobs.ts';
import { openWindow } from '../../support/open-window.tsx';

const name = '2030-01-07T09-00-00-000Z-asked';

const sizes = { database: 1, files: 1, backups: 1, logs: 1, other: 1 };
const place = { folder: '/data', backupFolder: '/data-backups', sizes, canOpenFolder: true };

function open(backups: BackupView[]) {
  const host = createFakeHost();
  host.answers['backups.list'] = () => ({ backups });
  host.answers['settings.data'] = () => place;
  openWindow(host, '/activity/health/backups');
  return host;
}

function makeBackup(parts: Partial<BackupView> = {}): BackupView {
  return {
    ...{ name, at: Date.now() - 300_000, reason: 'asked', bytes: 434_000, blobs: 3 },
    ...{ appVersion: '0.1.0', ...parts },
  };
}

test('a backup is told by its time, its reason, what it holds and its check', async () => {
  open([
    makeBackup(),
    makeBackup({ name: 'old', reason: 'before-restore', bytes: null, blobs: null }),
  ]);
  const list = within(await screen.findByRole('region', { name: 'Backups' }));
  const [asked, replaced] = await list.findAllByRole('listitem');
  expect(asked?.textContent).toContain('Made because you asked for it');
  expect(asked?.textContent).toContain('Passed its check');
  expect(asked?.textContent).toContain('Database of 434 kB, 3 files');
  expect(replaced?.textContent).toContain('Moved aside as it stood, not checked');
  expect(replaced?.textContent).not.toContain('Database of');
});

test('the way back names the newest backup, and a word for it while there is none', async () => {
  open([makeBackup()]);
  const command = `npm start --silent -- restore ${name} --data "/data"`;
  expect(await screen.findByText(command)).toBeTruthy();
});

test('where they are is told, and the data folder opened where the host can', async () => {
  const host = open([makeBackup()]);
  host.answers['settings.openFolder'] = () => ({ isOpened: true });
  expect(await screen.findByText('They are in /data-backups')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Open the data folder' }));
  await waitFor(() => expect(host.calledWith('settings.openFolder')).toHaveLength(1));
});

test('without any it says so', async () => {
  open([]);
  expect(await screen.findByText(/There is none yet/)).toBeTruthy();
  expect(screen.getByText(/restore newest/)).toBeTruthy();
});

test('one more is made at a click, and the list is asked for again when it is done', async () => {
  const host = open([makeBackup()]);
  const job = makeJob({ kind: 'back-up', isHousekeeping: true });
  host.answers['backups.make'] = () => job;
  fireEvent.click(await screen.findByRole('button', { name: 'Back up now' }));
  await waitFor(() => expect(host.calledWith('backups.make')).toHaveLength(1));
  const asked = host.calledWith('backups.list').length;
  const done = changed(job, { state: 'completed', finishedAt: Date.now() });
  host.send({ type: 'job.completed', seq: done.seq, job: done });
  expect(await screen.findByText('The backup is made, and passed its check.')).toBeTruthy();
  await waitFor(() => expect(host.calledWith('backups.list').length).toBeGreaterThan(asked));
});

test('one that could not be made says where to look', async () => {
  const host = open([]);
  const job = makeJob({ kind: 'back-up', isHousekeeping: true });
  host.answers['backups.make'] = () => changed(job, { state: 'failed' });
  fireEvent.click(await screen.findByRole('button', { name: 'Back up now' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Activity tells why');
});
