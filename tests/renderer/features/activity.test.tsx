import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

function openActivity() {
  const host = createFakeHost();
  host.jobs = [
    makeJob({ label: 'running.pdf', state: 'running' }),
    makeJob({ label: 'done.pdf', state: 'completed', finishedAt: Date.now() }),
    makeJob({ label: 'bad.pdf', state: 'failed', finishedAt: Date.now() }),
    makeJob({ label: 'worse.pdf', state: 'failed', finishedAt: Date.now() }),
  ];
  openWindow(host, '/activity');
  return host;
}

const labels = () => screen.queryAllByText(/\.pdf$/).map((label) => label.textContent);

test('an empty one says what will stand here', async () => {
  openWindow(createFakeHost(), '/activity');
  expect(await screen.findByText('Nothing has happened yet')).toBeTruthy();
});

test('every job has its row, the running ones first', async () => {
  openActivity();
  await screen.findByText('done.pdf');
  expect(labels()[0]).toBe('running.pdf');
  expect(labels()).toHaveLength(4);
});

test('the filter shows one kind of end only', async () => {
  openActivity();
  fireEvent.click(await screen.findByRole('radio', { name: 'Failed' }));
  await waitFor(() => expect(labels().toSorted()).toEqual(['bad.pdf', 'worse.pdf']));
});

test('all failed jobs are tried again at one click', async () => {
  const host = openActivity();
  host.answers['jobs.retry'] = ({ id }: { id: string }) =>
    changed(host.jobs.find((job) => job.id === id)!, { state: 'pending' });
  fireEvent.click(await screen.findByRole('button', { name: 'Try all failed again' }));
  await waitFor(() => expect(host.calledWith('jobs.retry')).toHaveLength(2));
});
