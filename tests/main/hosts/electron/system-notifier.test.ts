import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { ElectronParts } from '../../../../src/main/hosts/electron/electron-parts.ts';
import {
  createSystemNotifier,
  openingMs,
} from '../../../../src/main/hosts/electron/system-notifier.ts';
import type { Notice } from '../../../../src/shared/domain/notice.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const running = new AbortController().signal;
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

function setup({ isInFront = false, isSupported = true, ageMs = openingMs } = {}) {
  const shown: FakeNotification[] = [];
  class FakeNotification extends EventEmitter {
    static isSupported = () => isSupported;
    readonly body: string;
    readonly close = vi.fn();
    constructor({ body }: { body: string }) {
      super();
      this.body = body;
    }
    show(): void {
      shown.push(this);
    }
  }
  const app = new EventEmitter();
  const show = vi.fn();
  const electron = { app, Notification: FakeNotification } as unknown as ElectronParts;
  const window = { isWindowInFront: () => isInFront, windowAgeMs: () => ageMs };
  const notifier = createSystemNotifier(electron, { ...window, show });
  return { notifier, shown, app, show };
}

describe('a notification of the system', () => {
  it.each<[Partial<Notice>, string, string]>([
    [{}, 'Your résumé is ready.', `/resumes/${entity.id}`],
    [{ done: 12, entity: null }, '12 résumés are ready.', '/resumes'],
    [{ done: 9, failed: 3, entity: null }, '9 résumés are ready. 3 could not be read.', '/resumes'],
    [{ done: 0, failed: 2, entity: null }, '2 could not be read.', '/activity'],
    [
      { done: 0, needsYou: 1, entity: null },
      'Something needs you before it can go on.',
      '/activity',
    ],
    [
      { done: 1, needsYou: 2, entity: null },
      'Your résumé is ready. 2 things need you before they can go on.',
      '/resumes',
    ],
  ])('says %j in numbers only, and leads there', async (parts, body, place) => {
    const { notifier, shown, show } = setup();
    expect(await notifier.show({ ...notice, ...parts }, running)).toBe('shown');
    expect(shown.map((one) => one.body)).toEqual([body]);
    shown[0]?.emit('click');
    expect(show).toHaveBeenCalledWith(place);
  });

  it('goes away once the user looks at the app', async () => {
    const { notifier, shown, app } = setup();
    await notifier.show(notice, running);
    expect(shown[0]?.close).not.toHaveBeenCalled();
    app.emit('browser-window-focus');
    expect(shown[0]?.close).toHaveBeenCalledOnce();
  });

  it('does not disturb who has come back meanwhile', async () => {
    const { notifier, shown } = setup({ isInFront: true });
    expect(await notifier.show(notice, running)).toBe('seen');
    expect(shown).toEqual([]);
  });
});

describe('whether the user is looking', () => {
  it('is what the window says', () => {
    expect(setup({ isInFront: true, ageMs: 0 }).notifier.isUserLooking()).toBe(true);
    expect(setup({ isInFront: false }).notifier.isUserLooking()).toBe(false);
  });

  it('cannot be told while the window is on its way to the front', () => {
    expect(setup({ ageMs: openingMs - 1 }).notifier.isUserLooking()).toBeNull();
  });

  it('matters no more where the system shows no notifications', () => {
    expect(setup({ isSupported: false }).notifier.isUserLooking()).toBeNull();
  });

  it('may change whenever the window gets or loses the focus, until nobody listens', () => {
    const { notifier, app } = setup();
    const heard = vi.fn();
    const unlisten = notifier.onChange(heard);
    app.emit('browser-window-focus');
    app.emit('browser-window-blur');
    expect(heard).toHaveBeenCalledTimes(2);
    unlisten();
    app.emit('browser-window-focus');
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
