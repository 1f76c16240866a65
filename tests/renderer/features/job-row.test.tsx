import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { JobRow } from '../../../src/renderer/features/jobs/job-row-view.tsx';
import type { JobView } from '../../../src/shared/contract/jobs.ts';
import { failures } from '../../../src/shared/domain/failures.ts';
import { type HoldReason, holdReasons } from '../../../src/shared/domain/job-state.ts';
import { makeJob } from '../support/jobs.ts';
import { renderView } from '../support/open-window.tsx';

function showRow(parts: Partial<JobView>) {
  const onCancel = vi.fn();
  const onRetry = vi.fn();
  const job = makeJob(parts);
  renderView(
    <ul>
      <JobRow job={job} onCancel={onCancel} onRetry={onRetry} />
    </ul>,
  );
  return { job, onCancel, onRetry, row: screen.getByRole('listitem') };
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
    expect(offered.map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual(offers);
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
    });
  }

  test('and at what time it goes on, where that is known and not in a moment', () => {
    const until = Date.now() + 3_600_000;
    const { row } = showRow({ waitsFor: { reason: 'time', until } });
    expect(row.textContent).toMatch(/It starts at .*\d+:\d\d/);
  });
});

test('the buttons hand over the job they stand beside', () => {
  const { job, onCancel } = showRow({});
  fireEvent.click(screen.getByRole('button'));
  expect(onCancel).toHaveBeenCalledWith(job);
});
