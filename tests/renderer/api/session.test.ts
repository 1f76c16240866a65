import { expect, test } from 'vitest';
import type { Channel } from '../../../src/renderer/api/connection.ts';
import { startSession } from '../../../src/renderer/api/session.ts';

/** A connection whose lines the test opens and closes by hand. */
function setup() {
  const opening: PromiseWithResolvers<Channel>[] = [];
  const pauses: number[] = [];
  const session = startSession({
    connection: {
      open() {
        const line = Promise.withResolvers<Channel>();
        opening.push(line);
        return line.promise;
      },
      grantFile: async () => '',
      grantFiles: async () => [],
    },
    pause: async (ms) => {
      pauses.push(ms);
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  const nextOpening = async (count: number) => {
    while (opening.length < count) await new Promise((resolve) => setTimeout(resolve));
    return opening[count - 1]!;
  };
  return { session, pauses, nextOpening };
}

function line(answer: string) {
  const closing = Promise.withResolvers<void>();
  return {
    link: { call: async () => answer },
    closed: closing.promise,
    close: () => closing.resolve(),
  } satisfies Channel;
}

const call = (session: ReturnType<typeof setup>['session'], signal?: AbortSignal) =>
  session.link.call(['system', 'info'], {}, { context: {}, ...(signal && { signal }) });

test('a call made before there is a line waits for it', async () => {
  const { session, nextOpening } = setup();
  const answer = call(session);
  expect(session.state.get()).toBe('connecting');
  (await nextOpening(1)).resolve(line('first'));
  expect(await answer).toBe('first');
  expect(session.state.get()).toBe('open');
  session.stop();
});

test('after a lost line, calls go over the next one', async () => {
  const { session, nextOpening } = setup();
  const first = line('first');
  (await nextOpening(1)).resolve(first);
  expect(await call(session)).toBe('first');
  first.close();
  const second = await nextOpening(2);
  expect(session.state.get()).toBe('lost');
  const answer = call(session);
  second.resolve(line('second'));
  expect(await answer).toBe('second');
  session.stop();
});

test('a call that waits for a line can be given up', async () => {
  const { session } = setup();
  const giveUp = new AbortController();
  const answer = call(session, giveUp.signal);
  giveUp.abort(new Error('given up'));
  await expect(answer).rejects.toThrow('given up');
  session.stop();
});

test('tries to reconnect come further apart, up to five seconds', async () => {
  const { session, pauses, nextOpening } = setup();
  for (let count = 1; count <= 8; count += 1) {
    (await nextOpening(count)).reject(new Error('nobody there'));
  }
  await nextOpening(9);
  session.stop();
  const exact = [250, 500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000];
  for (const [index, ms] of pauses.entries()) {
    expect(ms).toBeGreaterThanOrEqual(exact[index]! * 0.8);
    expect(ms).toBeLessThanOrEqual(exact[index]! * 1.2);
  }
});
