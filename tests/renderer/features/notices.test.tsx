import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  notifications.clean();
  vi.restoreAllMocks();
});

function stubNotifications(permission: NotificationPermission) {
  const sent: { title: string; body: string | undefined; isClosed: boolean }[] = [];
  class FakeNotification extends EventTarget {
    static readonly permission = permission;
    readonly #index = sent.length;
    constructor(title: string, { body }: NotificationOptions) {
      super();
      sent.push({ title, body, isClosed: false });
    }
    close(): void {
      sent[this.#index]!.isClosed = true;
    }
  }
  vi.stubGlobal('Notification', FakeNotification);
  return sent;
}

function hideWindow(isHidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

const longAgo = Date.now() - 60_000;

/** Opens a window in which one job runs, and gives a way to end it. */
async function openWithRunningJob(parts: Parameters<typeof makeJob>[0] = {}) {
  const host = createFakeHost();
  const job = makeJob({ state: 'running', label: 'private name.pdf', ...parts });
  host.jobs = [job];
  openWindow(host);
  await screen.findByText(/being read/);
  return {
    host,
    async end(state: 'completed' | 'failed' | 'cancelled') {
      const ended = changed(job, { state, finishedAt: Date.now() });
      host.send({ type: 'job.completed', seq: ended.seq, job: ended });
      await waitFor(() => expect(screen.queryByText(/being read/)).toBeNull());
    },
  };
}

const spoken = () =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent)
    .join('\n');

test('start, quarters and end are said to screen readers', async () => {
  const { host, end } = await openWithRunningJob();
  await waitFor(() => expect(spoken()).toContain('1 job queued'));
  host.send({ type: 'job.progressed', job: { ...host.jobs[0]!, progress: 55 } });
  await waitFor(() => expect(spoken()).toContain('50 percent done'));
  await end('completed');
  await waitFor(() => expect(spoken()).toContain('1 résumé is read'));
});

describe('a toast in the window', () => {
  test('tells the end of a shift while the tray is closed', async () => {
    const { end } = await openWithRunningJob();
    await end('failed');
    const close = await screen.findByRole('button', { name: 'Dismiss this note' });
    expect(close.parentElement?.textContent).toContain('1 failed');
  });

  test('does not repeat what the open tray shows', async () => {
    const { end } = await openWithRunningJob();
    screen.getByRole('button', { name: /1 job/ }).click();
    await screen.findByRole('dialog', { name: 'Job tray' });
    await end('completed');
    expect(screen.queryByRole('button', { name: 'Dismiss this note' })).toBeNull();
  });
});

describe('a notification of the system', () => {
  test('comes once for long work that ends while the window is hidden', async () => {
    const sent = stubNotifications('granted');
    const { end } = await openWithRunningJob({ createdAt: longAgo });
    hideWindow(true);
    await end('completed');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.body).toBe('1 résumé is read');
  });

  test('names no file and no person', async () => {
    const sent = stubNotifications('granted');
    const { end } = await openWithRunningJob({ createdAt: longAgo });
    hideWindow(true);
    await end('failed');
    expect(`${sent[0]!.title} ${sent[0]!.body}`).not.toContain('private');
  });

  test('goes away once the user is back', async () => {
    const sent = stubNotifications('granted');
    const { end } = await openWithRunningJob({ createdAt: longAgo });
    hideWindow(true);
    await end('completed');
    hideWindow(false);
    expect(sent[0]!.isClosed).toBe(true);
  });

  test('does not come for short work', async () => {
    const sent = stubNotifications('granted');
    const short = await openWithRunningJob({ createdAt: Date.now() });
    hideWindow(true);
    await short.end('completed');
    expect(sent).toEqual([]);
  });

  test('does not come for cancelled work', async () => {
    const sent = stubNotifications('granted');
    const { end } = await openWithRunningJob({ createdAt: longAgo });
    hideWindow(true);
    await end('cancelled');
    expect(sent).toEqual([]);
  });

  test('is left to the main process in Electron', async () => {
    const sent = stubNotifications('granted');
    const host = createFakeHost();
    host.answers['system.info'] = () => ({ version: '0.0.0', host: 'electron' });
    const job = makeJob({ state: 'running', createdAt: longAgo });
    host.jobs = [job];
    openWindow(host);
    await screen.findByText(/being read/);
    hideWindow(true);
    const done = changed(job, { state: 'completed', finishedAt: Date.now() });
    host.send({ type: 'job.completed', seq: done.seq, job: done });
    await waitFor(() => expect(spoken()).toContain('1 résumé is read'));
    expect(sent).toEqual([]);
  });

  test('is asked for only in the tray, beside a job that takes long', async () => {
    stubNotifications('default');
    const { host } = await openWithRunningJob({ createdAt: longAgo });
    await waitFor(() => expect(host.calledWith('system.info')).toHaveLength(1));
    expect(screen.queryByText('Notify me')).toBeNull();
    screen.getByRole('button', { name: /1 job/ }).click();
    expect(await screen.findByText('Notify me')).toBeTruthy();
    screen.getByRole('button', { name: 'No, thanks' }).click();
    await waitFor(() => expect(screen.queryByText('Notify me')).toBeNull());
  });
});
