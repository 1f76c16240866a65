import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../src/main/router/router.ts';
import { createSettings } from '../../../src/main/services/settings/settings.ts';
import { defaultSettings, type Settings } from '../../../src/shared/domain/settings.ts';
import { fakeRouterParts } from '../../support/fake-router-parts.ts';

function setup() {
  let stored: Settings = defaultSettings;
  const table = {
    read: () => stored,
    save: (_tx: unknown, name: string, value: unknown) => {
      stored = { ...stored, [name]: value };
    },
  };
  const settings = createSettings({ table, write: async (work) => work(null) });
  return createRouterClient(createRouter(fakeRouterParts({ settings })));
}

describe('settings', () => {
  it('are told as a whole', async () => {
    await expect(setup().settings.get()).resolves.toEqual(defaultSettings);
  });

  it('answer a change with how they are then', async () => {
    const { settings } = setup();
    const changed = await settings.set({ taskRunner: 'child-process' });
    expect(changed.taskRunner).toBe('child-process');
    await expect(settings.get()).resolves.toEqual(changed);
  });

  it('stay as they are when nothing is named', async () => {
    await expect(setup().settings.set({})).resolves.toEqual(defaultSettings);
  });

  it.each([
    ['a value that is none', { taskRunner: 'balloons' }],
    ['a name that is none', { wallpaper: 'forest' }],
    ['a value left out', { taskRunner: undefined }],
  ])('refuse %s', async (_what, changes) => {
    const { settings } = setup();
    await expect(settings.set(changes as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(settings.get()).resolves.toEqual(defaultSettings);
  });
});

describe('system.workers', () => {
  it('tells how the workers are', async () => {
    const group = { name: 'cpu', threads: 2, busy: 1, waiting: 3 } as const;
    const running = [{ task: 'ocr', forMs: 1_200 }];
    const groups = [{ ...group, running, crashed: 1, terminated: 0, tooLarge: 2 }];
    const health = { runner: 'child-process', restarts: 1, groups } as const;
    const tasks = { ...fakeRouterParts().tasks, health: () => health, memory: async () => 9 };
    const { system } = createRouterClient(createRouter(fakeRouterParts({ tasks })));
    await expect(system.workers()).resolves.toEqual({ ...health, memoryBytes: 9 });
  });
});
