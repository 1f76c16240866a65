import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { SetAsideGroup } from '../../../../src/shared/contract/set-aside.ts';
import { type FailureCode, failureOf } from '../../../../src/shared/domain/failures.ts';
import '../../support/be-patient.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { makeJob } from '../../support/jobs.ts';
import { openWindow } from '../../support/open-window.tsx';

const kind = 'import-resume';
const jobId = '00000000-0000-7000-8000-000000000077';

function makeGroup(code: FailureCode, parts: Partial<SetAsideGroup> = {}): SetAsideGroup {
  const { sentence, action } = failureOf(code);
  const failure = { code, sentence: { ...sentence }, action: { ...action } };
  const isQuarantine = code === 'quarantined';
  return { ...{ kind, code, count: 1, newestAt: Date.now(), failure, isQuarantine }, ...parts };
}

function open(groups: readonly SetAsideGroup[]) {
  const host = createFakeHost();
  host.answers['setAside.groups'] = () => ({ groups });
  host.answers['setAside.jobs'] = () => ({
    jobs: [{ id: jobId, kind, label: 'scan.pdf', attempt: 3, failedAt: Date.now() }],
  });
  host.answers['setAside.retry'] = () => ({ retried: 1 });
  host.answers['setAside.remove'] = () => ({ removed: 1 });
  openWindow(host, '/activity/set-aside');
  return host;
}

const timeout = makeGroup('extract-timeout', { count: 7 });
const group = async (name: RegExp) => within(await screen.findByRole('listitem', { name }));

describe('a group', () => {
  test('tells why, what mends it and how many, and is tried again as a whole', async () => {
    const host = open([timeout]);
    const shown = await group(/took too long/);
    expect(shown.getByText(/save a simpler copy/)).toBeTruthy();
    expect(shown.getByText(/^7 jobs, the last/)).toBeTruthy();
    fireEvent.click(shown.getByRole('button', { name: /^Try all 7 again/ }));
    await waitFor(() =>
      expect(host.calledWith('setAside.retry')).toEqual([{ kind, code: 'extract-timeout' }]),
    );
    expect(screen.queryByRole('button', { name: /of “Read résumé” again/ })).toBeNull();
  });

  test('is removed only after a yes that names how many', async () => {
    const host = open([timeout]);
    const shown = await group(/took too long/);
    fireEvent.click(shown.getByRole('button', { name: /^Remove all 7/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove 7 jobs for good?' }));
    expect(host.calledWith('setAside.remove')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Remove all 7' }));
    await waitFor(() => expect(host.calledWith('setAside.remove')).toHaveLength(1));
  });

  test('shows its jobs, each with a link, and acts on one alone', async () => {
    const host = open([timeout]);
    const shown = await group(/took too long/);
    fireEvent.click(shown.getByRole('button', { name: /^Show the jobs/ }));
    const link = await shown.findByRole('link', { name: 'scan.pdf' });
    expect(link.getAttribute('href')).toBe(`/activity/runs/${jobId}`);
    expect(shown.getByText(/^tried 3 times/)).toBeTruthy();
    host.answers['jobs.retry'] = () => makeJob({ id: jobId });
    host.answers['jobs.remove'] = () => ({});
    fireEvent.click(shown.getByRole('button', { name: 'Try again: scan.pdf' }));
    await waitFor(() => expect(host.calledWith('jobs.retry')).toEqual([{ id: jobId }]));
    fireEvent.click(shown.getByRole('button', { name: 'Remove: scan.pdf' }));
    await waitFor(() => expect(host.calledWith('jobs.remove')).toEqual([{ id: jobId }]));
  });

  test('in quarantine says what that is', async () => {
    open([makeGroup('quarantined')]);
    const shown = await group(/stopped three times/);
    expect(shown.getByText(/This is quarantine/)).toBeTruthy();
    expect(shown.getByRole('button', { name: /^Try it again/ })).toBeTruthy();
  });
});

test('all of a kind are tried again, group by group', async () => {
  const host = open([timeout, makeGroup('task-crashed')]);
  fireEvent.click(await screen.findByRole('button', { name: 'Try all 8 of “Read résumé” again' }));
  await waitFor(() =>
    expect(host.calledWith('setAside.retry')).toEqual([
      { kind, code: 'extract-timeout' },
      { kind, code: 'task-crashed' },
    ]),
  );
});

test('says when nothing is set aside, and when something did not go through', async () => {
  const host = open([]);
  expect(await screen.findByText('Nothing is set aside')).toBeTruthy();
  host.answers['setAside.groups'] = () => ({ groups: [timeout] });
  host.answers['setAside.retry'] = () => {
    throw new TypeError('a fault');
  };
  host.send({ type: 'job.failed', seq: 9, job: makeJob({ state: 'failed' }) });
  fireEvent.click(await screen.findByRole('button', { name: /^Try all 7 again/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('did not go through');
});
