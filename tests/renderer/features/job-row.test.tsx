import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { JobRow } from '../../../src/renderer/features/jobs/job-row-view.tsx';
import type { JobView } from '../../../src/shared/contract/jobs.ts';
import { failures } from '../../../src/shared/domain/failures.ts';
import { type HoldReason, holdReasons } from '../../../src/shared/domain/job-state.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { makeJob } from '../support/jobs.ts';
import { renderPart } from '../support/open-window.tsx';

function showRow(parts: Partial<JobView>, canMove = false) {
  const actions = { cancel: vi.fn(), retry: vi.fn(), moveToFront: vi.fn(), answer: vi.fn() };
  const job = makeJob(parts);
  renderPart(
    createFakeHost(),
    <ul>
      <JobRow job={job} actions={actions} canMove={canMove} />
    </ul>,
  );
  return { job, actions, row: screen.getByRole('listitem') };
}

const failure = {
  code: 'file-encrypted',
  sentence: failures['file-encrypted'].sentence,
  action: failures['file-encrypted'].action,
} as const;

const states: readonly {
  shown: string;
  parts: Partial<JobView>;
  says: string;
  offers: string[];
}[] = [
  { shown: 'queued', parts: {}, says: 'Queued', offers: ['Cancel nora.pdf'] },
  {
    shown: 'waiting',
    parts: { waitsFor: { reason: 'network', until: null } },
    says: 'Waiting',
    offers: ['Cancel nora.pdf'],
  },
  { shown: 'running', parts: { state: 'running' }, says: 'Working', offers: ['Cancel nora.pdf'] },
  {
    shown: 'being cancelled',
    parts: { state: 'running', isCancelling: true },
    says: 'Cancelling…',
    offers: [],
  },
  {
    shown: 'done',
    parts: { state: 'completed', entity: { type: 'resume', id: 'r' } },
    says: 'Done',
    offers: ['Open'],
  },
  {
    shown: 'failed',
    parts: { state: 'failed', failure },
    says: 'Failed',
    offers: ['Try again: nora.pdf'],
  },
  {
    shown: 'cancelled',
    parts: { state: 'cancelled' },
    says: 'Cancelled',
    offers: ['Try again: nora.pdf'],
  },
];

for (const { shown, parts, says, offers } of states) {
  test(`a job that is ${shown} says "${says}" and offers ${offers.join() || 'nothing'}`, () => {
    const { row } = showRow(parts);
    expect(row.textContent).toContain(says);
    const offered = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')];
    // Its name leads to everything that is kept about it.
    expect(offered.map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual([
      ...offers.filter((name) => name !== 'Open'),
      'nora.pdf',
      ...offers.filter((name) => name === 'Open'),
    ]);
  });
}

test('the bar has no value until there is progress, and then the share done', () => {
  showRow({ state: 'running', progress: 0 });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull();
});

test('the bar and the words tell how far a job is', () => {
  const { row } = showRow({
    state: 'running',
    progress: 42.4,
    progressMessage: { id: 'unknown', message: 'Reading page {page}', values: { page: 3 } },
  });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
  expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe('Progress of nora.pdf');
  expect(row.textContent).toContain('Reading page 3');
  expect(row.textContent).toContain('42%');
});

test('a failure tells what happened and what helps', () => {
  const { row } = showRow({ state: 'failed', failure });
  expect(row.textContent).toContain(failure.sentence.message);
  expect(row.textContent).toContain(failure.action.message);
});

describe('a waiting job says in a sentence what it waits for', () => {
  const words: Readonly<Record<HoldReason, RegExp>> = {
    time: /tried again in a moment/,
    slot: /in line/,
    'rate-limit': /limit of how often/,
    network: /needs the network/,
    'model-server': /model server does not answer/,
    budget: /paid models is used up/,
    'usage-limit': /number of documents is reached/,
    'disk-space': /disk is nearly full/,
    parent: /the work it belongs to/,
    pause: /Work is paused/,
    user: /needs an answer from you/,
  };
  for (const reason of holdReasons) {
    test(reason, () => {
      const { row } = showRow({ waitsFor: { reason, until: null } });
      expect(row.textContent).toMatch(words[reason]);
      const others = holdReasons.filter((other) => other !== reason);
      for (const other of others) expect(row.textContent).not.toMatch(words[other]);
    });
  }

  const withTime: readonly HoldReason[] = ['time', 'rate-limit', 'budget', 'usage-limit'];
  for (const reason of holdReasons) {
    test(`${reason}, with an end that is known and not in a moment`, () => {
      const until = Date.now() + 3_600_000;
      const { row } = showRow({ waitsFor: { reason, until } });
      expect(/\d+:\d\d/.test(row.textContent ?? '')).toBe(withTime.includes(reason));
    });
  }

  test('and, where the user is to do something, what went wrong and what helps', () => {
    const { row } = showRow({ waitsFor: { reason: 'user', until: null }, failure });
    expect(row.textContent).toContain(failure.sentence.message);
    expect(row.textContent).toContain(failure.action.message);
    expect(row.textContent).not.toMatch(words.user);
  });
});

test('a job that used up its tries says how many they were', () => {
  const { row } = showRow({ state: 'failed', failure, isDeadLetter: true, attempt: 3 });
  expect(row.textContent).toContain('Tried 3 times.');
});

test('a job that failed at once and for good does not speak of tries', () => {
  const { row } = showRow({ state: 'failed', failure, attempt: 1 });
  expect(row.textContent).not.toContain('Tried');
});

test('a job that waits for the user says so, and is let go on by its button', () => {
  const { job, actions, row } = showRow({ waitsFor: { reason: 'user', until: null }, failure });
  expect(row.textContent).toContain('Needs you');
  expect(row.textContent).not.toContain('Waiting');
  fireEvent.click(screen.getByRole('button', { name: 'Go on: nora.pdf' }));
  expect(actions.retry).toHaveBeenCalledWith(job);
});

describe('moving to the front', () => {
  const name = 'Move to front: nora.pdf';

  test('is offered where there are others to pass', () => {
    const { job, actions } = showRow({}, true);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(actions.moveToFront).toHaveBeenCalledWith(job);
  });

  const cases = [
    { why: 'alone', parts: {}, canMove: false },
    { why: 'in front already', parts: { priority: 1 }, canMove: true },
    { why: 'running', parts: { state: 'running' }, canMove: true },
    { why: 'over', parts: { state: 'failed', failure }, canMove: true },
    {
      why: 'waiting for the user',
      parts: { waitsFor: { reason: 'user', until: null } },
      canMove: true,
    },
  ] as const;
  for (const { why, parts, canMove } of cases) {
    test(`is not offered to a job that is ${why}`, () => {
      showRow(parts, canMove);
      expect(screen.queryByRole('button', { name })).toBeNull();
    });
  }
});

test('the buttons hand over the job they stand beside', () => {
  const { job, actions } = showRow({});
  fireEvent.click(screen.getByRole('button'));
  expect(actions.cancel).toHaveBeenCalledWith(job);
});
