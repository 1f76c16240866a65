import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createFakeHost } from '../support/fake-host.ts';
import { makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

function hostPausedBy(pausedBy: 'user' | 'engine' | null) {
  const host = createFakeHost();
  const queue = { pausedBy, trouble: null, gates: [] };
  host.answers['jobs.queue'] = () => ({ ...queue });
  host.answers['jobs.resume'] = () => {
    queue.pausedBy = null;
    return { ...queue };
  };
  return { host, queue };
}

describe('the pause', () => {
  test('is said with its reason, and ended by its button', async () => {
    const { host } = hostPausedBy('user');
    openWindow(host);
    await screen.findByText(/All work is paused/);
    screen.getByRole('button', { name: 'Go on' }).click();
    await waitFor(() => expect(screen.queryByText(/All work is paused/)).toBeNull());
    expect(host.calledWith('jobs.resume')).toHaveLength(1);
  });

  test('made by the engine is explained', async () => {
    openWindow(hostPausedBy('engine').host);
    await screen.findByText(/ended unexpectedly twice/);
  });

  test('made in another window is heard of', async () => {
    const { host, queue } = hostPausedBy(null);
    host.jobs = [makeJob()];
    openWindow(host);
    await waitFor(() => expect(host.calledWith('jobs.queue')).toHaveLength(1));
    queue.pausedBy = 'user';
    host.send({ type: 'jobs.snapshot', seq: 99, jobs: host.jobs, batches: [] });
    await screen.findByText(/All work is paused/);
  });
});

test('a job that waits for the end of the pause offers to go on', async () => {
  const { host } = hostPausedBy('user');
  const waitsFor = { reason: 'pause', until: null } as const;
  host.jobs = [makeJob({ label: 'nora.pdf', waitsFor })];
  openWindow(host, '/activity');
  fireEvent.click(await screen.findByRole('button', { name: 'Go on with all' }));
  await waitFor(() => expect(host.calledWith('jobs.resume')).toHaveLength(1));
});

test('a failed job that had finished steps says that trying again goes on after them', async () => {
  const host = createFakeHost();
  host.jobs = [makeJob({ label: 'nora.pdf', state: 'failed', progress: 40, finishedAt: 5 })];
  openWindow(host, '/activity');
  expect(await screen.findByText(/goes on after the last step that was finished/)).toBeTruthy();
});
