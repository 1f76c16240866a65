import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '../../../src/shared/domain/notice.ts';
import { createFakeHost, type FakeHost } from '../support/fake-host.ts';
import { changed, makeBatch, makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  notifications.clean();
  vi.restoreAllMocks();
});

function stubNotifications(permission: NotificationPermission) {
  const sent: { title: string; body?: string; isClosed: boolean; click: () => void }[] = [];
  class FakeNotification extends EventTarget {
    static readonly permission = permission;
    readonly #index = sent.length;
    constructor(title: string, { body }: NotificationOptions) {
      super();
      const click = () => void this.dispatchEvent(new Event('click'));
      sent.push({ title, isClosed: false, click, ...(body !== undefined && { body }) });
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

test('a batch is one toast and one sentence, however many jobs it has', async () => {
  const show = vi.spyOn(notifications, 'show');
  const host = createFakeHost();
  const batch = makeBatch({ counts: { pending: 12 } });
  host.batches = [batch];
  openWindow(host);
  expect(await screen.findByRole('button', { name: '12 jobs, 0% done' })).toBeTruthy();
  await waitFor(() => expect(spoken()).toContain('12 jobs queued'));
  for (let completed = 1; completed <= 12; completed += 1) {
    const counts = { ...batch.counts, pending: 12 - completed, completed };
    const finishedAt = completed === 12 ? Date.now() : null;
    const seq = batch.seq + completed;
    host.send({ type: 'batch.changed', seq, batch: { ...batch, seq, counts, finishedAt } });
  }
  await waitFor(() => expect(spoken()).toContain('12 résumés are read'));
  expect(show).toHaveBeenCalledTimes(1);
});

/** Lets the window take notifications, and gives the streams that it opens, as they come. */
function offerNotices(host: FakeHost) {
  const streams: { isLooking: boolean; isOpen: () => boolean; send(notice: Notice): void }[] = [];
  host.answers['notices.delivered'] = () => undefined;
  host.answers['notices.stream'] = async function* (
    { isLooking }: { isLooking: boolean },
    signal: AbortSignal | undefined,
  ) {
    const waiting: Notice[] = [];
    let wake = () => {};
    const send = (notice: Notice) => {
      waiting.push(notice);
      wake();
    };
    streams.push({ isLooking, isOpen: () => signal?.aborted === false, send });
    signal?.addEventListener('abort', () => wake());
    while (signal?.aborted === false) {
      yield* waiting.splice(0);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { streams, open: () => streams.filter(({ isOpen }) => isOpen()) };
}

const notice: Notice = {
  ...{ id: '00000000-0000-5000-8000-000000000001', done: 1, failed: 0, needsYou: 0 },
  ...{ entity: { type: 'resume', id: '00000000-0000-7000-8000-0000000000aa' }, jobId: null },
  name: null,
};

/** Opens a window, hides it, and gives the stream over which it is asked to show something. */
async function openHidden(permission: NotificationPermission = 'granted') {
  const sent = stubNotifications(permission);
  const host = createFakeHost();
  const { streams, open } = offerNotices(host);
  const { router } = openWindow(host);
  await waitFor(() => expect(open()).toMatchObject([{ isLooking: true }]));
  hideWindow(true);
  return { sent, host, streams, open, router };
}

describe('a notification of the system', () => {
  test('is shown for the main process while the window is hidden, and told to be shown', async () => {
    const { sent, host, open } = await openHidden();
    await waitFor(() => expect(open()).toMatchObject([{ isLooking: false }]));
    open()[0]!.send(notice);
    await waitFor(() => expect(host.calledWith('notices.delivered')).toEqual([{ id: notice.id }]));
    expect(sent).toMatchObject([{ title: 'Nightshift', body: '1 résumé is read' }]);
    open()[0]!.send({ ...notice, done: 0, needsYou: 2, entity: null });
    await waitFor(() => expect(sent[1]?.body).toBe('2 jobs need you to go on'));
  });

  test('goes away once the user is back', async () => {
    const { sent, open } = await openHidden();
    await waitFor(() => expect(open()).toMatchObject([{ isLooking: false }]));
    open()[0]!.send(notice);
    await waitFor(() => expect(sent).toHaveLength(1));
    hideWindow(false);
    await waitFor(() => expect(sent[0]!.isClosed).toBe(true));
    await waitFor(() => expect(open()).toMatchObject([{ isLooking: true }]));
  });

  test('goes away with all that came before it', async () => {
    const { sent, open } = await openHidden();
    await waitFor(() => expect(open()).toMatchObject([{ isLooking: false }]));
    open()[0]!.send(notice);
    open()[0]!.send({ ...notice, id: '00000000-0000-5000-8000-000000000002' });
    await waitFor(() => expect(sent).toHaveLength(2));
    hideWindow(false);
    await waitFor(() => expect(sent.map(({ isClosed }) => isClosed)).toEqual([true, true]));
  });

  test('names a file where the main process gives its name', async () => {
    const { sent, open } = await openHidden();
    await waitFor(() => expect(open()).toMatchObject([{ isLooking: false }]));
    const failure = { ...notice, done: 0, failed: 1, entity: null, jobId: notice.id };
    open()[0]!.send({ ...failure, name: 'scan.pdf' });
    await waitFor(() => expect(sent[0]?.body).toBe('scan.pdf: A file could not be read'));
  });

  test('leads to the result that it tells of', async () => {
    const { sent, open, router } = await openHidden();
    await waitFor(() => expect(open()).toMatchObject([{ isLooking: false }]));
    open()[0]!.send(notice);
    await waitFor(() => expect(sent).toHaveLength(1));
    sent[0]!.click();
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/resumes/${notice.entity?.id}`),
    );
    expect(sent[0]!.isClosed).toBe(true);
  });

  test('is not asked of a hidden window that may not show any', async () => {
    const { open, streams } = await openHidden('denied');
    await waitFor(() => expect(open()).toEqual([]));
    expect(streams).toMatchObject([{ isLooking: true }]);
  });

  test('is not decided by the window itself, however long the work took', async () => {
    const sent = stubNotifications('granted');
    const { end } = await openWithRunningJob({ createdAt: longAgo });
    hideWindow(true);
    await end('completed');
    expect(sent).toEqual([]);
  });

  test('is left to the main process in Electron', async () => {
    const host = createFakeHost();
    host.answers['system.info'] = () => ({ version: '0.0.0', host: 'electron' });
    const { streams } = offerNotices(host);
    openWindow(host);
    await waitFor(() => expect(host.calledWith('system.info')).toHaveLength(1));
    hideWindow(true);
    await waitFor(() => expect(host.calledWith('resumes.list').length).toBeGreaterThan(0));
    expect(streams).toEqual([]);
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
