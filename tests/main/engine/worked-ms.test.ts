import { expect, it } from 'vitest';
import { workedMs } from '../../../src/main/engine/worked-ms.ts';

const span = (startedAt: number, finishedAt: number) => ({ startedAt, finishedAt });

it.each([
  ['nothing', [], 0],
  ['one span', [span(10, 15)], 5],
  ['spans one after another, without the pause between', [span(0, 5), span(20, 30)], 15],
  ['spans side by side, once', [span(0, 10), span(2, 8), span(5, 15)], 15],
  ['a clock that was set back, as nothing', [span(10, 4)], 0],
] as const)('counts %s', (_name, spans, expected) => {
  expect(workedMs(spans)).toBe(expected);
});
