import { describe, expect, test } from 'vitest';
import { createTimeScale } from '../../../../src/renderer/features/activity/run/time-scale.ts';
import { toTimeSpans } from '../../../../src/renderer/features/activity/run/time-spans.ts';
import { toTimeline } from '../../../../src/renderer/features/activity/run/timeline.ts';
import {
  inView,
  isWhole,
  pan,
  wholeView,
  zoom,
} from '../../../../src/renderer/features/activity/run/timeline-view.ts';
import { makePastJob, makeStep, makeStory } from '../../support/runs.ts';

const job = makePastJob({ createdAt: 0, startedAt: 100, finishedAt: 1_000 });
const audit = (...changes: readonly (readonly [number, string, object?])[]) =>
  changes.map(([at, type, detail = {}], index) => ({
    ...{ seq: index + 1, at, type: `job.${type}`, jobId: job.id, detail },
  }));

describe('the times of a run', () => {
  test('are its attempts, with what ended each, and the waits between them', () => {
    const spans = toTimeSpans({
      job,
      audit: audit(
        [0, 'queued'],
        [100, 'claimed', { attempt: 1 }],
        [300, 'retryScheduled'],
        [350, 'released'],
        [400, 'claimed', { attempt: 2 }],
        [500, 'stepFinished'],
        [1_000, 'completed'],
      ),
    });
    expect(spans).toEqual({
      attempts: [
        { from: 100, to: 300, number: 1, end: 'job.retryScheduled' },
        { from: 400, to: 1_000, number: 2, end: 'job.completed' },
      ],
      waits: [
        { from: 0, to: 100 },
        { from: 300, to: 400 },
      ],
    });
  });

  test('have no end while it is worked on, or waits', () => {
    const open = { job: { ...job, finishedAt: null } };
    const begun = audit([0, 'queued'], [100, 'claimed']);
    expect(toTimeSpans({ ...open, audit: begun }).attempts.at(-1)).toMatchObject({ to: null });
    const held = [...begun, ...audit([200, 'held'])];
    expect(toTimeSpans({ ...open, audit: held }).waits.at(-1)).toEqual({ from: 200, to: null });
  });

  test('end where it is cancelled before it began', () => {
    const cancelled = audit([0, 'queued'], [1_000, 'cancelled']);
    expect(toTimeSpans({ job, audit: cancelled })).toEqual({
      attempts: [],
      waits: [{ from: 0, to: 1_000 }],
    });
  });
});

describe('the scale', () => {
  test('places moments by their time where nothing is cut', () => {
    const scale = createTimeScale({ from: 0, to: 1_000 }, [{ from: 0, to: 100 }]);
    expect([0, 250, 1_000, 2_000].map(scale.place)).toEqual([0, 0.25, 1, 1]);
    expect(scale.cuts).toEqual([]);
  });

  test('draws a night in between short, and keeps the order of all moments', () => {
    const night = { from: 1_000, to: 1_000_000 };
    const scale = createTimeScale({ from: 0, to: 1_001_000 }, [night]);
    expect(scale.cuts).toEqual([night]);
    expect(scale.place(1_000)).toBeGreaterThan(0.4);
    expect(scale.place(1_000_000) - scale.place(1_000)).toBeLessThan(0.1);
    const places = [0, 500, 1_000, 400_000, 1_000_000, 1_000_500, 1_001_000].map(scale.place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.at(-1)).toBeCloseTo(1);
  });
});

describe('the rows', () => {
  const named = (story: Parameters<typeof toTimeline>[0]) =>
    toTimeline(story, 9_000).rows.map((row) => ('name' in row ? row.name : row.type));

  test('put many steps that are alike into one, and leave few as they are', () => {
    const pages = ['text:1', 'text:2', 'text:3', 'text:4'].map((name) => makeStep(name));
    const steps = [makeStep('open'), ...pages, makeStep('ocr:1'), makeStep('save')];
    expect(named(makeStory({ job, steps }))).toEqual(['wait', 'open', 'text', 'ocr:1', 'save']);
  });

  test('show failed tries in the row of their step, from where the attempt had got', () => {
    const steps = [makeStep('open', { startedAt: 110, finishedAt: 200 })];
    const failed = { attempt: 1, code: 'job-timeout', detail: '' } as const;
    const failures = [
      { ...failed, step: 'read', at: 300 },
      { ...failed, step: '', at: 310 },
    ];
    const story = makeStory({
      job,
      steps,
      failures,
      audit: audit([100, 'claimed'], [320, 'failed']),
    });
    const rows = toTimeline(story, 9_000).rows;
    expect(rows.slice(2)).toMatchObject([
      { name: 'read', step: null, failedTries: 1, bars: [{ tone: 'failed', from: 200, to: 300 }] },
      { name: '', step: null, failedTries: 1, bars: [{ tone: 'failed', from: 200, to: 310 }] },
    ]);
  });

  test('draw nothing of a step that an earlier run had finished', () => {
    const again = { ...job, createdAt: 5_000, rerunOf: { jobId: job.id, step: 'save' } };
    const steps = [makeStep('open', { startedAt: 10, finishedAt: 20 })];
    const story = makeStory({ job: again, steps, audit: audit([5_000, 'queued']) });
    expect(toTimeline(story, 9_000).rows[1]).toMatchObject({ isTakenOver: true, bars: [] });
  });

  test('show that it is being worked on, from the last step that finished until now', () => {
    const running = { ...job, state: 'running' as const, finishedAt: null };
    const steps = [makeStep('open', { startedAt: 110, finishedAt: 200 })];
    const story = makeStory({ job: running, steps, audit: audit([0, 'queued'], [100, 'claimed']) });
    expect(toTimeline(story, 9_000).rows.at(-1)).toEqual({
      ...{ type: 'now', bars: [{ tone: 'now', from: 200, to: 9_000 }] },
    });
  });
});

describe('the part that is looked at', () => {
  test('goes closer around its middle, and wider only up to the whole', () => {
    expect(zoom(wholeView, 0.5)).toEqual({ from: 0.25, to: 0.75 });
    expect(isWhole(zoom(zoom(wholeView, 0.5), 2))).toBe(true);
    expect(isWhole(zoom(wholeView, 2))).toBe(true);
  });

  test('goes to and fro as far as there is something', () => {
    const half = zoom(wholeView, 0.5);
    expect(pan(half, 0.5)).toEqual({ from: 0.5, to: 1 });
    expect(pan(half, 5)).toEqual({ from: 0.5, to: 1 });
    expect(pan(half, -5)).toEqual({ from: 0, to: 0.5 });
  });

  test('cuts what reaches out of it, and leaves out what lies beside it', () => {
    const half = zoom(wholeView, 0.5);
    expect(inView(half, { from: 0, to: 0.5 })).toEqual({ start: 0, size: 50 });
    expect(inView(half, { from: 0.8, to: 0.9 })).toBeNull();
  });
});
