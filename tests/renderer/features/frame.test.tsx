import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BrokenScreen } from '../../../src/renderer/features/frame/screen-boundary.tsx';
import { ErrorBoundary } from '../../../src/renderer/ui/error-boundary.tsx';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeBatch, makeJob } from '../support/jobs.ts';
import { openWindow, renderView } from '../support/open-window.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a screen that throws', () => {
  function Broken(): never {
    throw new Error('planted');
  }

  test('leaves a calm screen with a way to reload', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    renderView(
      <ErrorBoundary fallback={<BrokenScreen />}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('nothing that was stored is lost');
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  });

  test('leaves the rail and the tray usable', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const host = createFakeHost();
    host.answers['resumes.list'] = () => ({ resumes: [null] });
    openWindow(host);
    expect(await screen.findByText('This screen stopped working')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Activity' }));
    expect(await screen.findByRole('heading', { name: 'Activity' })).toBeTruthy();
  });
});

describe('the job indicator', () => {
  test('tells how many jobs there are and how far they are', async () => {
    const host = createFakeHost();
    host.jobs = [makeJob({ state: 'running', progress: 50 }), makeJob()];
    openWindow(host);
    expect(await screen.findByRole('button', { name: '2 jobs, 25% done' })).toBeTruthy();
  });

  test('says that all is quiet', async () => {
    openWindow(createFakeHost());
    expect(await screen.findByRole('button', { name: 'Job tray, all quiet' })).toBeTruthy();
  });

  test('opens the tray, and Escape closes it and gives the focus back', async () => {
    openWindow(createFakeHost());
    const indicator = await screen.findByRole('button', { name: /Job tray/ });
    fireEvent.click(indicator);
    expect(await screen.findByRole('dialog', { name: 'Job tray' })).toBeTruthy();
    expect(screen.getByText('All quiet.')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(indicator);
  });

  test('tells of a failure that was not looked at yet', async () => {
    const host = createFakeHost();
    const job = makeJob({ state: 'running' });
    host.jobs = [job];
    openWindow(host);
    await screen.findByRole('button', { name: /1 job/ });
    const failed = changed(job, { state: 'failed', finishedAt: Date.now() + 1_000 });
    host.send({ type: 'job.failed', seq: failed.seq, job: failed });
    expect(await screen.findByRole('button', { name: /something failed/ })).toBeTruthy();
  });
});

describe('the job indicator counts the jobs of batches, too', () => {
  test('in its number and in its share', async () => {
    const host = createFakeHost();
    host.jobs = [makeJob({ state: 'running', progress: 50 })];
    host.batches = [makeBatch({ counts: { pending: 4, running: 2, completed: 3 } })];
    openWindow(host);
    expect(await screen.findByRole('button', { name: '7 jobs, 35% done' })).toBeTruthy();
  });

  test('when some of one failed that was not looked at yet', async () => {
    const host = createFakeHost();
    const batch = makeBatch({ counts: { running: 1, completed: 11 } });
    host.batches = [batch];
    openWindow(host);
    await screen.findByRole('button', { name: /1 job/ });
    const counts = { ...batch.counts, running: 0, failed: 1 };
    const ended = { ...batch, counts, finishedAt: Date.now() + 1_000, seq: batch.seq + 1 };
    host.send({ type: 'batch.changed', seq: ended.seq, batch: ended });
    expect(await screen.findByRole('button', { name: /something failed/ })).toBeTruthy();
  });
});

describe('the affairs of the program itself, such as a backup,', () => {
  const backup = { isHousekeeping: true, kind: 'back-up', label: 'Backup of today' } as const;

  test('light no lamp, say nothing and stand in Activity only', async () => {
    const host = createFakeHost();
    const running = makeJob({ ...backup, state: 'running' });
    host.jobs = [running];
    openWindow(host, '/activity');
    await screen.findByText('Backup of today');
    fireEvent.click(screen.getByRole('button', { name: 'Job tray, all quiet' }));
    const tray = await screen.findByRole('dialog', { name: 'Job tray' });
    expect(within(tray).getByText('All quiet.')).toBeTruthy();
    expect(within(tray).queryByRole('button', { name: 'Pause all' })).toBeNull();
    const done = changed(running, { state: 'completed', finishedAt: Date.now() });
    host.send({ type: 'job.completed', seq: done.seq, job: done });
    await screen.findByText('Done', { selector: 'p *' });
    const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(spoken.join('')).toBe('');
  });

  test('are told of when they fail', async () => {
    const host = createFakeHost();
    const finishedAt = Date.now() + 1_000;
    host.jobs = [makeJob({ ...backup, state: 'failed', finishedAt })];
    openWindow(host);
    fireEvent.click(await screen.findByRole('button', { name: /something failed/ }));
    const tray = await screen.findByRole('dialog', { name: 'Job tray' });
    expect(within(tray).getByText('Backup of today')).toBeTruthy();
  });
});

test('clearing takes finished batches away as well, and leaves those that are not', async () => {
  const host = createFakeHost();
  const counts = { completed: 12 };
  host.batches = [
    makeBatch({ label: 'old files', counts, finishedAt: Date.now(), seq: 40 }),
    makeBatch({ label: 'new files', counts: { ...counts, pending: 1 }, seq: 70 }),
  ];
  host.jobs = [makeJob({ state: 'completed', finishedAt: Date.now(), seq: 30 })];
  host.answers['jobs.clearFinished'] = () => ({ removed: 2 });
  openWindow(host);
  fireEvent.click(await screen.findByRole('button', { name: /1 job/ }));
  const tray = await screen.findByRole('dialog', { name: 'Job tray' });
  vi.useFakeTimers();
  fireEvent.click(within(tray).getByRole('button', { name: 'Clear finished' }));
  expect(within(tray).getByText('2 finished rows cleared')).toBeTruthy();
  expect(within(tray).queryByText('old files')).toBeNull();
  expect(within(tray).getByText('new files')).toBeTruthy();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(host.calledWith('jobs.clearFinished')).toEqual([{ upToSeq: 40 }]);
});

describe('clearing finished rows', () => {
  async function openTrayWithFinished() {
    const host = createFakeHost();
    host.jobs = [makeJob({ state: 'completed', label: 'done.pdf', finishedAt: Date.now() })];
    host.answers['jobs.clearFinished'] = () => ({ removed: 1 });
    openWindow(host);
    fireEvent.click(await screen.findByRole('button', { name: /Job tray/ }));
    const tray = await screen.findByRole('dialog', { name: 'Job tray' });
    await within(tray).findByText('done.pdf');
    return { host, tray };
  }

  test('can be undone, and then nothing was removed', async () => {
    const { host, tray } = await openTrayWithFinished();
    fireEvent.click(within(tray).getByRole('button', { name: 'Clear finished' }));
    expect(within(tray).queryByText('done.pdf')).toBeNull();
    fireEvent.click(within(tray).getByRole('button', { name: 'Undo' }));
    expect(within(tray).getByText('done.pdf')).toBeTruthy();
    expect(host.calledWith('jobs.clearFinished')).toHaveLength(0);
  });

  test('can be undone with Ctrl+Z as well', async () => {
    const { host, tray } = await openTrayWithFinished();
    fireEvent.click(within(tray).getByRole('button', { name: 'Clear finished' }));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(within(tray).getByText('done.pdf')).toBeTruthy();
    expect(host.calledWith('jobs.clearFinished')).toHaveLength(0);
  });

  test('is carried out when the time to undo has passed, even with the tray closed', async () => {
    const { host, tray } = await openTrayWithFinished();
    vi.useFakeTimers();
    fireEvent.click(within(tray).getByRole('button', { name: 'Clear finished' }));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    // Only what stood there: a job that ended meanwhile has a higher number.
    expect(host.calledWith('jobs.clearFinished')).toEqual([{ upToSeq: host.jobs[0]?.seq }]);
  });
});

describe('a line that is cut', () => {
  test('is told calmly, and forgotten when it is back', async () => {
    const host = createFakeHost();
    openWindow(host);
    await screen.findByText('Drop your résumé here');
    host.isReachable = false;
    host.cutLine();
    expect(await screen.findByText(/Reconnecting…/, {}, { timeout: 5_000 })).toBeTruthy();
    host.isReachable = true;
    await waitFor(() => expect(screen.queryByText(/Reconnecting…/)).toBeNull());
  });

  test('makes calls wait for the next one instead of failing', async () => {
    const host = createFakeHost();
    host.isReachable = false;
    openWindow(host);
    host.isReachable = true;
    expect(await screen.findByText('Drop your résumé here')).toBeTruthy();
  });
});

test('an address that leads nowhere leads on to Today', async () => {
  openWindow(createFakeHost(), '/nowhere');
  expect(await screen.findByRole('link', { name: 'To Today' })).toBeTruthy();
});
