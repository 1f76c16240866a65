import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { GateView, QueueView } from '../../../../src/shared/contract/jobs.ts';
import { failures } from '../../../../src/shared/domain/failures.ts';
import '../../support/be-patient.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { makeJob } from '../../support/jobs.ts';
import { makeMetrics } from '../../support/metrics.ts';
import { openWindow } from '../../support/open-window.tsx';

const openQueue: QueueView = { pausedBy: null, trouble: null, gates: [] };

function setup() {
  const host = createFakeHost();
  const group = { name: 'cpu', threads: 2, busy: 1, waiting: 3 } as const;
  const lost = { crashed: 0, terminated: 0, tooLarge: 1 };
  const running = [{ task: 'pdf-text', forMs: 1_500 }];
  Object.assign(host.answers, {
    'system.health': () => ({
      ...{ at: Date.now(), startedAt: Date.now() - 3_600_000, memoryBytes: 256e6 },
      database: { bytes: 434_000, logBytes: 12_000 },
      disk: { freeBytes: 82e9, totalBytes: 271e9 },
      mainThread: { p50Ms: 0, p99Ms: 12, maxMs: 40 },
    }),
    'system.workers': () => ({
      ...{ runner: 'threads', restarts: 0, memoryBytes: null },
      groups: [{ ...group, running, ...lost }],
    }),
    'system.integrity': () => ({
      lastCheck: { at: Date.now() - 60_000, kind: 'quick', problems: 2 },
      isCheckDue: false,
      starts: { count: 9, afterBadEnd: 2, lastBadEndAt: null },
    }),
    'backups.status': () => ({ lastBackupAt: Date.now() - 330_000, lastRestore: null }),
    'metrics.get': () => makeMetrics(),
  });
  return host;
}

const row = async (name: RegExp) =>
  (await screen.findByRole('heading', { name, level: 3 })).closest('li') as HTMLElement;

describe('what was looked at', () => {
  test('is told with a state in words, a sentence and the numbers', async () => {
    openWindow(setup(), '/activity/health');
    expect((await row(/^Room on the disk Good/)).textContent).toContain('82 GB of 271 GB free');
    expect((await row(/^Database Broken/)).textContent).toContain('The database is damaged.');
    expect((await row(/^Workers Have a look/)).textContent).toContain('too busy to tell');
    expect((await row(/^Quickness Good/)).textContent).toContain('Late by 12 ms');
    expect((await row(/^Starts Good/)).textContent).toContain('9 starts, 2 after a bad end');
    expect((await row(/^Backups Good/)).textContent).toContain('Last one 5 minutes ago');
  });

  test('that cannot be fetched says so, and the rest is told', async () => {
    const host = setup();
    delete host.answers['system.integrity'];
    openWindow(host, '/activity/health');
    await row(/^Room on the disk/);
    expect(await screen.findByRole('button', { name: 'Ask again' })).toBeTruthy();
  });
});

test('workers are told by what they do now, and what was lost', async () => {
  openWindow(setup(), '/activity/health');
  const panel = within(await screen.findByRole('region', { name: 'Workers' }));
  expect(panel.getByText('Reading the text of a page, for 1.5 sec')).toBeTruthy();
  expect(
    panel.getByText(/1 of 2 busy, 3 waiting · lost: 0 crashed, 0 ended, 1 too large/),
  ).toBeTruthy();
});

describe('what waits', () => {
  const waitsFor = [
    { reason: 'slot', count: 9 },
    { reason: 'network', count: 2 },
  ] as const;
  const queue = [{ kind: 'import-resume', pending: 11, running: 2, waitsFor: [...waitsFor] }];
  const { id } = makeJob();

  async function open(gates: readonly GateView[] = []) {
    const host = setup();
    const oldestWaiting = { id, kind: 'import-resume', label: 'old.pdf', createdAt: Date.now() };
    const states = { ...makeMetrics().states, pending: 11, running: 2 };
    host.answers['metrics.get'] = () => makeMetrics({ queue, oldestWaiting, states });
    host.answers['jobs.queue'] = () => ({ ...openQueue, gates });
    openWindow(host, '/activity/health');
    const panel = within(await screen.findByRole('region', { name: 'What waits' }));
    await panel.findByText('2 jobs run, 11 wait.', { exact: false });
    return { host, panel };
  }

  test('is told by kind and reason, with what waits longest', async () => {
    const { panel } = await open();
    expect(panel.getByText('9 for their turn · 2 for the network')).toBeTruthy();
    const oldest = panel.getByRole('link', { name: 'old.pdf' });
    expect(oldest.getAttribute('href')).toBe(`/activity/runs/${id}`);
  });

  test('is paused and let go on by kind', async () => {
    const { host, panel } = await open();
    const pause: GateView = {
      ...{ kind: 'import-resume', key: null, reason: 'pause', until: null },
      ...{ closedBy: 'user', failure: null },
    };
    host.answers['jobs.pause'] = () => ({ ...openQueue, gates: [pause] });
    host.answers['jobs.resume'] = () => openQueue;
    fireEvent.click(panel.getByRole('button', { name: 'Pause: Read résumé' }));
    fireEvent.click(await panel.findByRole('button', { name: 'Go on: Paused: Read résumé' }));
    await waitFor(() => expect(panel.queryByText('Paused: Read résumé')).toBeNull());
    expect(host.calledWith('jobs.pause')).toEqual([{ kind: 'import-resume' }]);
    expect(host.calledWith('jobs.resume')).toEqual([{ kind: 'import-resume' }]);
  });

  test('behind a closed gate is told why, and goes on at a click where that is the user’s to say', async () => {
    const { sentence, action } = failures['provider-auth'];
    const failure = { code: 'provider-auth', sentence, action } as const;
    const key = 'api.example.com';
    const shut: GateView = {
      ...{ kind: '*', key, reason: 'user', until: null, closedBy: 'engine', failure },
    };
    const until = Date.now() + 3 * 60_000;
    const offline: GateView = { ...shut, key: null, reason: 'network', until, failure: null };
    const { host, panel } = await open([offline, shut]);
    host.answers['jobs.letGoOn'] = () => openQueue;
    expect(panel.getByText('Work that needs it waits for the network')).toBeTruthy();
    expect(panel.getByText(/It is tried again in \d minutes\./)).toBeTruthy();
    fireEvent.click(
      panel.getByRole('button', { name: new RegExp(`^Go on: ${key} did not accept`) }),
    );
    await waitFor(() => expect(host.calledWith('jobs.letGoOn')).toEqual([{ kind: '*', key }]));
  });
});
