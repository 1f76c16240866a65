import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { exchange } from '../../../src/workers/guarded-fetch/exchange.ts';
import { afterTest } from '../../support/after-test.ts';

const idleMs = 30_000;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A line on which each piece is taken when the test says so, and nothing ever comes back. */
function thinLine() {
  const held: (() => void)[] = [];
  const line = new Duplex({
    read() {},
    write(_piece, _encoding, taken) {
      held.push(taken);
    },
  });
  return { line: line as Socket, takePiece: () => held.shift()?.() };
}

it('waits for an answer from when the whole request was taken', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  afterTest(() => vi.useRealTimers());
  const { line, takePiece } = thinLine();
  const onEnd = vi.fn();
  const url = new URL('http://models.example.org/v1/chat/completions');
  const answer = exchange(
    line,
    { url, method: 'POST', body: 'x'.repeat(500_000), key: null },
    {
      ...{ idleMs, maxBytes: 1_000, serverName: 'the lab' },
      ...{ signal: new AbortController().signal, traffic: { bytesOut: 0, bytesIn: 0 } },
    },
  );
  answer.catch(onEnd);
  await turn();
  // The head of the request.
  takePiece();
  for (let piece = 0; piece < 5; piece += 1) {
    await turn();
    vi.advanceTimersByTime(idleMs - 1);
    takePiece();
    await turn();
    expect(onEnd, `piece ${piece}`).not.toHaveBeenCalled();
  }
  vi.advanceTimersByTime(idleMs);
  await expect(answer).rejects.toMatchObject({ code: 'model-too-slow' });
  expect(line.destroyed).toBe(true);
});
