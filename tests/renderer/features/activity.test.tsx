import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeBatch, makeJob } from '../support/jobs.ts';
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
  fireEvent.click(await screen.findByRole('button', { name: 'Retry all failed' }));
  await waitFor(() => expect(host.calledWith('jobs.retry')).toHaveLength(2));
  expect(host.calledWith('jobs.redrive')).toEqual([]);
});

test('those that used up their tries are tried again with one call, batches as a whole', async () => {
  const host = createFakeHost();
  const dead = { state: 'failed', isDeadLetter: true, finishedAt: Date.now() } as const;
  host.jobs = [makeJob(dead), makeJob(dead)];
  host.batches = [makeBatch({ counts: { failed: 2, completed: 9 }, finishedAt: Date.now() })];
  host.answers['jobs.redrive'] = () => ({ retried: 2 });
  host.answers['jobs.retryBatch'] = () => host.batches[0];
  openWindow(host, '/activity');
  fireEvent.click(await screen.findByRole('button', { name: 'Retry all failed' }));
  await waitFor(() => expect(host.calledWith('jobs.retryBatch')).toHaveLength(1));
  expect(host.calledWith('jobs.redrive')).toHaveLength(1);
  expect(host.calledWith('jobs.retry')).toEqual([]);
});

test('one failed job is tried again in its own row', async () => {
  const host = createFakeHost();
  host.jobs = [makeJob({ state: 'failed', finishedAt: Date.now() })];
  openWindow(host, '/activity');
  await screen.findByText('nora.pdf');
  expect(screen.queryByRole('button', { name: 'Retry all failed' })).toBeNull();
});

const batches = {
  under: makeBatch({ label: 'under way', counts: { pending: 2, completed: 2 } }),
  whole: makeBatch({ label: 'whole', counts: { completed: 12 }, finishedAt: 5 }),
  mixed: makeBatch({ label: 'mixed', counts: { completed: 9, failed: 3 }, finishedAt: 6 }),
  lost: makeBatch({ label: 'lost', counts: { failed: 12 }, finishedAt: 7 }),
};
const shows: readonly [string, readonly string[]][] = [
  ['All', ['under way', 'lost', 'mixed', 'whole']],
  ['Unfinished', ['under way']],
  ['Done', ['mixed', 'whole']],
  ['Failed', ['lost', 'mixed']],
];
for (const [filter, expected] of shows) {
  test(`of batches, the filter "${filter}" shows ${expected.join(', ')}`, async () => {
    const host = createFakeHost();
    host.batches = Object.values(batches);
    openWindow(host, '/activity');
    fireEvent.click(await screen.findByRole('radio', { name: filter }));
    const labelled = () => [...document.querySelectorAll('[data-batch] [title]')];
    await waitFor(() =>
      expect(
        labelled()
          .map(({ textContent }) => textContent)
          .toSorted(),
      ).toEqual([...expected].toSorted()),
    );
  });
}
