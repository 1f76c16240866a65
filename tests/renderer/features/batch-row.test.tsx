import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BatchView, JobView } from '../../../src/shared/contract/jobs.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeBatch, makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

interface Members {
  readonly after?: string;
  readonly state?: string;
  readonly limit: number;
}

/** Opens Activity with one batch, whose jobs are `members`. */
async function openWith(batch: BatchView, members: readonly JobView[] = []) {
  const host = createFakeHost();
  host.batches = [batch];
  host.answers['jobs.members'] = ({ after, state, limit }: Members) => {
    const wanted = members.filter((job) => state === undefined || job.state === state);
    const from = wanted.findIndex(({ id }) => id === after) + 1;
    return { jobs: wanted.slice(from, from + limit) };
  };
  const { router } = openWindow(host, '/activity');
  const row = () => document.querySelector<HTMLElement>(`[data-batch="${batch.id}"]`)!;
  await waitFor(() => expect(row()).not.toBeNull());
  const change = (parts: Partial<Omit<BatchView, 'counts'>>, counts = {}) => {
    const next = { ...batch, ...parts, counts: { ...batch.counts, ...counts } };
    host.send({ type: 'batch.changed', seq: batch.seq + 1, batch: { ...next, seq: next.seq + 1 } });
  };
  return { host, router, row, change };
}

const buttons = (row: HTMLElement) =>
  within(row)
    .getAllByRole('button')
    .map((one) => one.getAttribute('aria-label') ?? one.textContent);

const finishedAt = Date.now();
const cases: readonly {
  shown: string;
  batch: BatchView;
  says: readonly string[];
  offers: readonly string[];
}[] = [
  {
    shown: 'queued',
    batch: makeBatch({ counts: { pending: 25 } }),
    says: ['Queued', '0 of 25 done'],
    offers: ['Cancel 25 files', 'Show its 25 jobs'],
  },
  {
    shown: 'still being added to',
    batch: makeBatch({ counts: { pending: 20 }, isOpen: true }),
    says: ['Queued', '0 of 20 done', 'more are being stored'],
    offers: ['Cancel 25 files', 'Show its 20 jobs'],
  },
  {
    shown: 'running',
    batch: makeBatch({ counts: { pending: 1_769, running: 5, completed: 8_214, failed: 12 } }),
    says: ['Working', '8,214 of 10,000 done', '12 failed'],
    offers: ['Cancel 25 files', 'Show its 10,000 jobs'],
  },
  {
    shown: 'done',
    batch: makeBatch({ counts: { completed: 25 }, finishedAt }),
    says: ['Done', '25 of 25 done'],
    offers: ['Show its 25 jobs'],
  },
  {
    shown: 'partly failed',
    batch: makeBatch({ counts: { completed: 20, failed: 5 }, finishedAt }),
    says: ['Partly done', '20 of 25 done', '5 failed'],
    offers: ['Retry failed: 25 files', 'Show its 25 jobs'],
  },
  {
    shown: 'failed',
    batch: makeBatch({ counts: { failed: 25 }, finishedAt }),
    says: ['Failed', '25 failed'],
    offers: ['Retry failed: 25 files', 'Show its 25 jobs'],
  },
  {
    shown: 'cancelled',
    batch: makeBatch({ counts: { cancelled: 25 }, finishedAt }),
    says: ['Cancelled', '25 cancelled'],
    offers: ['Show its 25 jobs'],
  },
];

for (const { shown, batch, says, offers } of cases) {
  test(`a batch that is ${shown} says "${says.join(', ')}" and offers ${offers.join()}`, async () => {
    const { row } = await openWith(batch);
    for (const words of says) expect(row().textContent).toContain(words);
    expect(buttons(row()).toSorted()).toEqual(offers.toSorted());
  });
}

test('the bar shows the share that is over, however it ended', async () => {
  const counts = { pending: 10, running: 5, completed: 70, failed: 10, cancelled: 5 };
  await openWith(makeBatch({ counts }));
  const bar = screen.getByRole('progressbar', { name: 'Progress of 25 files' });
  expect(bar.getAttribute('aria-valuenow')).toBe('85');
});

test('how long the rest takes is told once three jobs have ended, and not before', async () => {
  const batch = makeBatch({ counts: { running: 5, pending: 995 } });
  const { router, row, change } = await openWith(batch);
  expect(row().textContent).not.toContain('left');
  const soon = Date.now() + 6_000;
  vi.spyOn(Date, 'now').mockReturnValue(soon);
  change({}, { completed: 10, pending: 985 });
  await waitFor(() => expect(row().textContent).toMatch(/about \d+ min left/));
  // Whoever leaves the room and comes back need not wait for three more.
  await router.navigate('/settings');
  await waitFor(() => expect(row()).toBeNull());
  await router.navigate('/activity');
  await waitFor(() => expect(row()?.textContent).toMatch(/about \d+ min left/));
});

test('a batch that nothing lets begin says why', async () => {
  const host = createFakeHost();
  host.batches = [makeBatch({ counts: { pending: 25 } })];
  const gate = { kind: 'import-resume', key: null, reason: 'network', until: null };
  host.answers['jobs.queue'] = () => ({
    ...{ pausedBy: null, trouble: null },
    gates: [{ ...gate, closedBy: 'engine', failure: null }],
  });
  openWindow(host, '/activity');
  expect(await screen.findByText(/needs the network/)).toBeTruthy();
  expect(screen.getByText('Waiting')).toBeTruthy();
});

test('cancelling is said at once and until the last of its jobs has stopped', async () => {
  const batch = makeBatch({ counts: { pending: 20, running: 5 } });
  const { host, row, change } = await openWith(batch);
  const cancelled = Promise.withResolvers<BatchView>();
  host.answers['jobs.cancelBatch'] = () => cancelled.promise;
  fireEvent.click(within(row()).getByRole('button', { name: 'Cancel 25 files' }));
  await waitFor(() => expect(row().textContent).toContain('Cancelling…'));
  cancelled.resolve({ ...batch, counts: { ...batch.counts, pending: 0, cancelled: 20 } });
  await waitFor(() => expect(row().textContent).toContain('20 cancelled'));
  expect(row().textContent).toContain('Cancelling…');
  change({ finishedAt }, { pending: 0, running: 0, cancelled: 25 });
  await waitFor(() => expect(row().textContent).toContain('Cancelled'));
  expect(host.calledWith('jobs.cancelBatch')).toEqual([{ id: batch.id }]);
  // One of them that is tried again later is not being cancelled.
  change({}, { pending: 0, running: 1, cancelled: 24 });
  await waitFor(() => expect(row().textContent).toContain('Working'));
});

test('what failed of it is tried again at one click', async () => {
  const batch = makeBatch({ counts: { completed: 20, failed: 5 }, finishedAt });
  const { host, row } = await openWith(batch);
  const counts = { ...batch.counts, failed: 0, pending: 5 };
  host.answers['jobs.retryBatch'] = () => ({ ...batch, counts, finishedAt: null });
  fireEvent.click(within(row()).getByRole('button', { name: 'Retry failed: 25 files' }));
  await waitFor(() => expect(row().textContent).toContain('Queued'));
  expect(host.calledWith('jobs.retryBatch')).toEqual([{ id: batch.id }]);
});

describe('its jobs', () => {
  const batch = makeBatch({ counts: { completed: 230, failed: 20 }, finishedAt });
  const members = Array.from({ length: 250 }, (_, index) =>
    makeJob({
      batchId: batch.id,
      label: `${index}.pdf`,
      state: index % 25 < 2 ? 'failed' : 'completed',
    }),
  );
  const labels = () => screen.queryAllByText(/^\d+\.pdf$/).map(({ textContent }) => textContent);

  async function openExpanded() {
    const opened = await openWith(batch, members);
    fireEvent.click(within(opened.row()).getByRole('button', { name: /Show its 250 jobs/ }));
    await waitFor(() => expect(labels()).toHaveLength(100));
    return opened;
  }

  test('are not asked for until they are wanted', async () => {
    const { host } = await openWith(batch, members);
    expect(host.calledWith('jobs.members')).toEqual([]);
    expect(labels()).toEqual([]);
  });

  test('are shown some at a time, in their order, until there are no more', async () => {
    await openExpanded();
    expect(screen.getByText('100 of 250 shown')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(labels()).toHaveLength(200));
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(labels()).toHaveLength(250));
    expect(labels()).toEqual(members.map(({ label }) => label));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('can be the failed ones alone, among thousands of others', async () => {
    await openExpanded();
    fireEvent.click(screen.getByRole('button', { name: 'Only the failed' }));
    await waitFor(() => expect(labels()).toHaveLength(20));
    expect(labels().slice(0, 3)).toEqual(['0.pdf', '1.pdf', '25.pdf']);
  });

  test('go away again', async () => {
    const { row } = await openExpanded();
    fireEvent.click(within(row()).getByRole('button', { name: 'Hide its jobs' }));
    expect(labels()).toEqual([]);
  });

  test('have their own cancel and retry, and show what came of it', async () => {
    const { host } = await openExpanded();
    const first = members[0]!;
    host.answers['jobs.retry'] = () => changed(first, { state: 'pending' });
    fireEvent.click(screen.getByRole('button', { name: 'Try again: 0.pdf' }));
    await screen.findByRole('button', { name: 'Cancel 0.pdf' });
    expect(host.calledWith('jobs.retry')).toEqual([{ id: first.id }]);
  });

  test('are asked for again when the batch has changed', async () => {
    const { host, change } = await openExpanded();
    const before = host.calledWith('jobs.members').length;
    change({}, { completed: 231, failed: 19 });
    await waitFor(() => expect(host.calledWith('jobs.members').length).toBeGreaterThan(before));
  });
});
