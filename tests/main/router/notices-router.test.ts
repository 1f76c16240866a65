import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createRouter, type RouterParts } from '../../../src/main/router/router.ts';
import { createWindowNotifier } from '../../../src/main/services/notices/window-notifier.ts';
import type { Notice } from '../../../src/shared/domain/notice.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { fakeRouterParts } from '../../support/fake-router-parts.ts';
import { numberedId } from '../../support/numbered-id.ts';

const setup = (changes: Partial<RouterParts>) =>
  createRouterClient(createRouter(fakeRouterParts(changes)));

const entity = { type: 'resume', id: numberedId(7) } as const;
const notice: Notice = {
  id: numberedId(1),
  done: 1,
  failed: 0,
  needsYou: 0,
  entity,
  jobId: null,
  name: null,
};

describe('a window that is hidden', () => {
  it('is given what it is to show, and its word ends the matter', async () => {
    const clock = createFakeClock();
    const notices = createWindowNotifier(clock);
    const { notices: client } = setup({ notices });
    const closing = new AbortController();
    const stream = await client.stream({ isLooking: false }, { signal: closing.signal });
    const first = stream.next();
    await clock.settle();
    const end = notices.show(notice, closing.signal);
    expect(await first).toMatchObject({ value: notice });
    await client.delivered({ id: notice.id });
    expect(await end).toBe('shown');
    const next = stream.next();
    closing.abort();
    await expect(next).resolves.toMatchObject({ done: true });
    expect(notices.isUserLooking()).toBeNull();
  });
});

describe('what is held', () => {
  it('is counted by channel, and sent or let be on the user’s word', async () => {
    const held = { notification: 1, mail: 0, webhook: 2 };
    const said: string[] = [];
    const word = (name: string, count: number) => async () => {
      said.push(name);
      return count;
    };
    const release = word('release', 3);
    const { notices } = setup({
      deliveries: { countHeld: () => held, release, discard: word('discard', 2) },
    });
    expect(await notices.held()).toEqual(held);
    expect(await notices.release()).toEqual({ count: 3 });
    expect(await notices.discard()).toEqual({ count: 2 });
    expect(said).toEqual(['release', 'discard']);
  });
});
