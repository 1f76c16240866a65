import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { followEarlierNotices } from '../../../../src/main/hosts/electron/earlier-notices.ts';
import type { ElectronParts } from '../../../../src/main/hosts/electron/electron-parts.ts';
import { createShownNotices } from '../../../../src/main/hosts/electron/shown-notices.ts';
import {
  createSystemNotifier,
  openingMs,
} from '../../../../src/main/hosts/electron/system-notifier.ts';
import type { Notice } from '../../../../src/shared/domain/notice.ts';
import { fakeNotifications } from '../../../support/fake-electron.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const running = new AbortController().signal;
const entity = { type: 'resume', id: numberedId(7) } as const;
const notice: Notice = {
  ...{ id: numberedId(1), done: 1, failed: 0, needsYou: 0 },
  ...{ entity, jobId: null, name: null },
};

interface Options {
  readonly platform?: NodeJS.Platform;
  readonly isInFront?: boolean;
  readonly isSupported?: boolean;
  readonly ageMs?: number;
  readonly file?: string;
}

function setup(options: Options = {}) {
  const { platform = 'linux', isInFront = false, isSupported = true, ageMs = openingMs } = options;
  const { Notification, shown, earlier } = fakeNotifications({ isSupported });
  const app = new EventEmitter();
  const show = vi.fn();
  const electron = { app, Notification } as unknown as ElectronParts;
  const file = options.file ?? join(temporaryFolder(), 'notices');
  const telling = { platform, show, shown: createShownNotices(file) };
  const window = { isWindowInFront: () => isInFront, windowAgeMs: () => ageMs };
  const followed = followEarlierNotices(electron, telling);
  const notifier = createSystemNotifier(electron, { ...window, ...telling });
  return { notifier, shown, earlier, app, show, file, followed, Notification };
}

describe('a notification of the system', () => {
  const jobId = numberedId(3);
  it.each<[Partial<Notice>, string, string]>([
    [{}, 'Your résumé is ready.', `/resumes/${entity.id}`],
    [{ done: 12, entity: null }, '12 résumés are ready.', '/resumes'],
    [{ done: 9, failed: 3, entity: null }, '9 résumés are ready. 3 could not be read.', '/resumes'],
    [{ done: 0, failed: 2, entity: null }, '2 could not be read.', '/activity'],
    [
      { done: 0, failed: 1, entity: null, jobId },
      'A file could not be read.',
      `/activity/runs/${jobId}`,
    ],
    [
      { done: 0, needsYou: 1, entity: null, jobId },
      'Something needs you before it can go on.',
      `/activity/runs/${jobId}`,
    ],
    [
      { done: 1, needsYou: 2, entity: null },
      'Your résumé is ready. 2 things need you before they can go on.',
      '/resumes',
    ],
    [{ name: 'nora.pdf' }, 'nora.pdf: Your résumé is ready.', `/resumes/${entity.id}`],
  ])('says %j in numbers, and leads there', async (parts, body, place) => {
    const { notifier, shown, show } = setup();
    expect(await notifier.show({ ...notice, ...parts }, running)).toBe('shown');
    expect(shown.map((one) => [one.id, one.body])).toEqual([[notice.id, body]]);
    shown[0]?.emit('click');
    expect(show.mock.calls).toEqual([[place]]);
  });

  it('goes away with those before it once the user looks at the app', async () => {
    const { notifier, shown, app, Notification } = setup();
    await notifier.show(notice, running);
    await notifier.show({ ...notice, id: numberedId(2) }, running);
    expect(shown.map(({ close }) => close.mock.calls.length)).toEqual([0, 0]);
    app.emit('browser-window-focus');
    app.emit('browser-window-focus');
    expect(shown.map(({ close }) => close.mock.calls.length)).toEqual([1, 1]);
    expect(Notification.remove).not.toHaveBeenCalled();
  });

  it('does not disturb who has come back meanwhile', async () => {
    const { notifier, shown } = setup({ isInFront: true });
    expect(await notifier.show(notice, running)).toBe('seen');
    expect(shown).toEqual([]);
  });
});

describe('a notification of an earlier start', () => {
  async function setupEarlier(platform: NodeJS.Platform) {
    const first = setup({ platform });
    await first.notifier.show(notice, running);
    await first.notifier.show({ ...notice, id: numberedId(2), done: 3, entity: null }, running);
    return setup({ platform, file: first.file });
  }
  /** Windows tells of a click with words of its own around our id. */
  const activate = (lab: ReturnType<typeof setup>, given: string) =>
    lab.Notification.handleActivation.mock.calls[0]?.[0]({ type: 'click', arguments: given });

  it('leads to its result on Windows', async () => {
    const lab = await setupEarlier('win32');
    activate(lab, `type=click&tag=${notice.id.toUpperCase()}`);
    expect(lab.show.mock.calls).toEqual([[`/resumes/${entity.id}`]]);
  });

  it('that Windows does not name was the last one, but only when it started the app', async () => {
    const lab = await setupEarlier('win32');
    activate(lab, 'type=click');
    lab.app.emit('browser-window-focus');
    activate(lab, 'type=click');
    expect(lab.show.mock.calls).toEqual([['/resumes'], [undefined]]);
  });

  it('leads to its result on macOS, and goes away when the user looks', async () => {
    const { file } = await setupEarlier('darwin');
    const { Notification, earlier, show, followed, app } = setup({ platform: 'darwin', file });
    earlier.push(new Notification({ id: notice.id }), new Notification({ id: numberedId(9) }));
    await followed;
    for (const one of earlier) one.emit('click');
    expect(show.mock.calls).toEqual([[`/resumes/${entity.id}`]]);
    app.emit('browser-window-focus');
    expect(Notification.remove.mock.calls).toEqual([[[notice.id, numberedId(2)]]]);
    app.emit('browser-window-focus');
    expect(Notification.remove).toHaveBeenCalledOnce();
  });

  it('is asked for on no other system', async () => {
    const { Notification } = await setupEarlier('linux');
    expect(Notification.handleActivation).not.toHaveBeenCalled();
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
