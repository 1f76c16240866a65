import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { worstHoldup } from '../../../src/renderer/features/frame/holdup.ts';
import type { GateView, JobView, QueueView } from '../../../src/shared/contract/jobs.ts';
import { type FailureCode, failureOf } from '../../../src/shared/domain/failures.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

function gateOf(code: FailureCode, key: string | null): GateView {
  const { sentence, action } = failureOf(code);
  const failure = { code, sentence: { ...sentence }, action: { ...action } };
  return { kind: '*', key, reason: 'user', until: null, closedBy: 'engine', failure };
}

const key = 'api.example.com';
const network: GateView = {
  ...{ kind: '*', key: null, reason: 'network', until: null },
  ...{ closedBy: 'engine', failure: null },
};
const open: QueueView = { pausedBy: null, trouble: null, gates: [] };

function openWith(queue: Partial<QueueView>, jobs: JobView[] = []) {
  const host = createFakeHost();
  host.jobs = jobs;
  const known: QueueView = { ...open, ...queue };
  host.answers['jobs.queue'] = () => known;
  openWindow(host);
  return host;
}

describe('of all that holds up the work, one thing is told', () => {
  const gate = gateOf('provider-auth', key);
  const cases: readonly [string, Partial<QueueView>, unknown][] = [
    ['nothing when nothing does', {}, null],
    [
      'storage before all else',
      { trouble: 'disk-full', pausedBy: 'user', gates: [gate] },
      { type: 'storage', trouble: 'disk-full' },
    ],
    [
      'a pause before a gate, which shows no effect under it',
      { pausedBy: 'engine', gates: [gate] },
      { type: 'pause', by: 'engine' },
    ],
    ['a gate that a failure closed', { gates: [network, gate] }, { type: 'gate', gate }],
    ['not what opens by itself', { gates: [network] }, null],
  ];
  for (const [what, queue, expected] of cases) {
    test(what, () => expect(worstHoldup({ ...open, ...queue })).toEqual(expected));
  }
});

test('a full disk is told with what to do, and without a button: it goes on by itself', async () => {
  openWith({ trouble: 'disk-full' });
  expect(await screen.findByText(/The disk is full, so nothing new/)).toBeTruthy();
  expect(screen.getByText(/Free some space/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
});

test('a database that another program holds is told, too', async () => {
  openWith({ trouble: 'database-locked' });
  expect(await screen.findByText(/Another program keeps Nightshift from writing/)).toBeTruthy();
});

test('a key that was refused is told by its server, and the work goes on at a click', async () => {
  const host = openWith({ gates: [gateOf('provider-auth', key)] });
  host.answers['jobs.letGoOn'] = () => open;
  expect(await screen.findByText(`${key} did not accept the key that Nightshift has for it.`));
  expect(screen.getByText('Enter a valid key in Settings, then go on.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(screen.queryByText(/did not accept the key/)).toBeNull());
  expect(host.calledWith('jobs.letGoOn')).toEqual([{ kind: '*', key }]);
});

test('a gate of no server in particular makes a whole sentence as well', async () => {
  openWith({ gates: [gateOf('provider-quota', null)] });
  expect(await screen.findByText('The account at the service has nothing left to spend.'));
});

test('a wait for the network is told in the rows, not by a banner', async () => {
  const host = createFakeHost();
  host.jobs = [makeJob({ waitsFor: { reason: 'network', until: null } })];
  host.answers['jobs.queue'] = () => ({ ...open, gates: [network] });
  openWindow(host, '/activity');
  expect(await screen.findByText(/needs the network/)).toBeTruthy();
  expect(screen.getAllByText(/network/)).toHaveLength(1);
});

describe('a job that waits for the user', () => {
  const waiting = { reason: 'user', until: null } as const;

  test('goes on by itself where it met the failure itself', async () => {
    const { failure } = gateOf('provider-auth', key);
    const job = makeJob({ waitsFor: waiting, failure });
    const host = openWith({}, [job]);
    host.answers['jobs.retry'] = () => ({ ...job, waitsFor: null });
    fireEvent.click(await screen.findByRole('button', { name: /1 job/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Go on: nora.pdf' }));
    await waitFor(() => expect(host.calledWith('jobs.retry')).toEqual([{ id: job.id }]));
    expect(host.calledWith('jobs.letGoOn')).toEqual([]);
  });

  test('goes on with all others where it stands at their gate', async () => {
    const host = createFakeHost();
    const job = makeJob({ waitsFor: waiting });
    host.jobs = [job];
    host.answers['jobs.queue'] = () => ({
      ...open,
      gates: [network, gateOf('provider-auth', key)],
    });
    host.answers['jobs.letGoOn'] = () => open;
    openWindow(host, '/activity');
    await screen.findByText(/did not accept the key/);
    fireEvent.click(await screen.findByRole('button', { name: 'Go on: nora.pdf' }));
    await waitFor(() => expect(host.calledWith('jobs.letGoOn')).toEqual([{ kind: '*', key }]));
    expect(host.calledWith('jobs.retry')).toEqual([]);
  });
});

test('the word of the browser that the network is back is passed on', async () => {
  const host = openWith({});
  host.answers['jobs.noteNetwork'] = () => ({});
  await screen.findByText('Drop your résumé here');
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(host.calledWith('jobs.noteNetwork')).toHaveLength(1));
});
