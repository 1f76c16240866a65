import { describe, expect, it } from 'vitest';
import {
  ANSWER_MS,
  createWindowNotifier,
} from '../../../../src/main/services/notices/window-notifier.ts';
import type { Notice } from '../../../../src/shared/domain/notice.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const notice: Notice = {
  id: numberedId(1),
  done: 1,
  failed: 0,
  needsYou: 0,
  entity: null,
  jobId: null,
  name: null,
};

function setup() {
  const clock = createFakeClock();
  const notifier = createWindowNotifier(clock);
  const running = new AbortController();
  const heard: (boolean | null)[] = [];
  afterTest(notifier.onChange(() => void heard.push(notifier.isUserLooking())));
  return {
    ...{ clock, notifier, heard, stop: () => running.abort() },
    show: () => notifier.show(notice, running.signal),
    /** A window that takes what it is given, until it is closed. */
    async open(isLooking: boolean) {
      const given: Notice[] = [];
      const closing = new AbortController();
      const reading = (async () => {
        for await (const one of notifier.subscribe(isLooking, closing.signal)) given.push(one);
      })();
      const close = () => {
        closing.abort();
        return reading;
      };
      afterTest(close);
      await clock.settle();
      return { given, close };
    },
  };
}

describe('whether the user is looking', () => {
  it('cannot be told without a window, and takes one that they look at', async () => {
    const { notifier, open, heard } = setup();
    expect(notifier.isUserLooking()).toBeNull();
    const hidden = await open(false);
    expect(notifier.isUserLooking()).toBe(false);
    const seen = await open(true);
    expect(notifier.isUserLooking()).toBe(true);
    await seen.close();
    await hidden.close();
    expect(heard).toEqual([false, true, false, null]);
  });
});

describe('a notice', () => {
  it('is given to one window only, and shown once that says so', async () => {
    const { notifier, open, show, clock } = setup();
    const [first, last] = [await open(false), await open(false)];
    const end = show();
    await clock.settle();
    expect([first.given, last.given]).toEqual([[], [notice]]);
    notifier.confirm(numberedId(2));
    notifier.confirm(notice.id);
    expect(await end).toBe('shown');
  });

  it('is not given to anyone while the user looks at one of the windows', async () => {
    const { open, show } = setup();
    const [hidden, seen] = [await open(false), await open(true)];
    expect(await show()).toBe('seen');
    expect([hidden.given, seen.given]).toEqual([[], []]);
  });

  it('has an unknown end when nobody answers', async () => {
    const { open, show, clock } = setup();
    expect(await show()).toBe('unknown');
    await open(false);
    let end: string | null = null;
    void show().then((said) => {
      end = said;
    });
    await clock.advance(ANSWER_MS - 1);
    expect(end).toBeNull();
    await clock.advance(1);
    expect(end).toBe('unknown');
  });

  it('has an unknown end when its window goes away, or the program ends', async () => {
    const { open, show, stop, clock } = setup();
    const window = await open(false);
    const lost = show();
    await clock.settle();
    await window.close();
    expect(await lost).toBe('unknown');
    const next = await open(false);
    const cut = show();
    stop();
    expect(await cut).toBe('unknown');
    expect(await show()).toBe('unknown');
    expect(next.given).toHaveLength(1);
  });
});
