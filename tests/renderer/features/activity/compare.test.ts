import { expect, test } from 'vitest';
import { diffOutputs } from '../../../../src/renderer/features/activity/compare/diff-outputs.ts';
import { pairSteps } from '../../../../src/renderer/features/activity/compare/pair-steps.ts';
import { makePastJob, makeStep, makeStory } from '../../support/runs.ts';

test('steps are paired by their names, in the order of the new run', () => {
  const steps = (...names: readonly string[]) =>
    makeStory({ job: makePastJob(), steps: names.map((name) => makeStep(name)) });
  const pairs = pairSteps(steps('open', 'ocr:1', 'save'), steps('open', 'text:1', 'save'));
  expect(pairs.map(({ name }) => name)).toEqual(['open', 'ocr:1', 'text:1', 'save']);
  expect(pairs.map(({ before }) => before !== null)).toEqual([true, true, false, true]);
  expect(pairs.map(({ after }) => after !== null)).toEqual([true, false, true, true]);
});

test('equal outputs have no difference', () => {
  expect(diffOutputs({ a: [1, 2] }, { a: [1, 2] })).toEqual([]);
});

test('a difference stands between its neighbours, and the rest is counted', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  const parts = diffOutputs(lines, lines.with(15, 'changed')) ?? [];
  expect(parts.map(({ type }) => type)).toEqual([
    ...['left-out', 'same', 'removed', 'added', 'same', 'left-out'],
  ]);
  expect(parts.find(({ type }) => type === 'removed')?.text).toContain('line 15');
  expect(parts.reduce((sum, { lines: count }) => sum + count, 0)).toBe(33);
});

test('outputs that are too long for the window are not compared', () => {
  expect(diffOutputs('a'.repeat(300_000), 'b'.repeat(300_000))).toBeNull();
});
