import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toJobView } from '../../../../src/main/events/to-job-view.ts';
import { createResultNotifier } from '../../../../src/main/hosts/electron/result-notifier.ts';
import { makeJob } from '../../../support/make-job.ts';

function setup({ isInFront = false } = {}) {
  const told: { body: string; place: string }[] = [];
  let unfinished = 0;
  const note = createResultNotifier({
    isWindowInFront: () => isInFront,
    hasUnfinishedJobs: () => unfinished > 0,
    notify: (message) => void told.push(message),
  });
  const end = (state: 'completed' | 'failed' | 'cancelled', seconds: number) => {
    const entity = state === 'completed' ? ({ type: 'resume', id: randomUUID() } as const) : null;
    const times = { startedAt: 1000, finishedAt: 1000 + seconds * 1000 };
    const job = toJobView(makeJob({ state, entity, label: 'Mira Feld.pdf', ...times }));
    note({ type: `job.${state}`, seq: 1, job });
    return entity?.id;
  };
  return { told, end, leaveUnfinished: (count: number) => (unfinished = count) };
}

describe('a notification', () => {
  it('tells of long work, leads to its result, and names nobody', () => {
    const { told, end } = setup();
    const id = end('completed', 11);
    expect(told).toEqual([{ body: 'Your résumé is ready.', place: `/resumes/${id}` }]);
  });

  it('is not worth it for short work', () => {
    const { told, end } = setup();
    end('completed', 10);
    expect(told).toEqual([]);
  });

  it('does not disturb who looks at the window', () => {
    const { told, end } = setup({ isInFront: true });
    end('completed', 60);
    expect(told).toEqual([]);
  });

  it('comes once for a batch, when all of it is over', () => {
    const { told, end, leaveUnfinished } = setup();
    leaveUnfinished(2);
    end('completed', 4);
    end('completed', 8);
    leaveUnfinished(0);
    end('failed', 12);
    expect(told).toEqual([]);
    leaveUnfinished(1);
    end('completed', 20);
    leaveUnfinished(0);
    end('completed', 21);
    expect(told).toEqual([{ body: '2 résumés are ready.', place: '/resumes' }]);
  });

  it('does not come for what failed or was cancelled', () => {
    const { told, end } = setup();
    end('failed', 60);
    end('cancelled', 60);
    expect(told).toEqual([]);
  });
});
