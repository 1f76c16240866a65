import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BrokenScreen } from '../../../src/renderer/features/frame/screen-boundary.tsx';
import { ErrorBoundary } from '../../../src/renderer/ui/error-boundary.tsx';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeJob } from '../support/jobs.ts';
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

test('an address that leads nowhere leads on to the résumés', async () => {
  openWindow(createFakeHost(), '/nowhere');
  expect(await screen.findByRole('link', { name: 'To the résumés' })).toBeTruthy();
});
