import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../src/main/router/router.ts';
import { createKindPolicies } from '../../../src/main/services/settings/kind-policies.ts';
import { createSettings } from '../../../src/main/services/settings/settings.ts';
import type { KindPolicyChanges } from '../../../src/shared/domain/kind-policy.ts';
import { defaultSettings } from '../../../src/shared/domain/settings.ts';
import { fakeRouterParts } from '../../support/fake-router-parts.ts';
import { kindDefaults } from '../../support/kind-defaults.ts';

function setup() {
  const stored = new Map<string, unknown>();
  const table = {
    read: () => ({ ...defaultSettings, ...Object.fromEntries(stored) }),
    save: (_tx: unknown, name: string, value: unknown) => void stored.set(name, value),
    remove: (_tx: unknown, name: string) => void stored.delete(name),
  };
  let changes: KindPolicyChanges = {};
  const kinds = createKindPolicies({
    declared: [
      { kind: 'dream', isHousekeeping: false, policy: kindDefaults },
      { kind: 'sweep', isHousekeeping: true, policy: kindDefaults },
    ],
    table: {
      read: (kind) => (kind === 'dream' ? changes : {}),
      save: (_tx, _kind, more) => {
        changes = { ...changes, ...more };
      },
      remove: (_tx, _kind, names) => {
        const left = Object.entries(changes).filter(([name]) => !names.includes(name as never));
        changes = Object.fromEntries(left);
      },
    },
    apply: async (_kind, decide) => void decide(null),
  });
  const place = {
    look: async () => ({
      ...{ folder: '/data', backupFolder: '/data-backups', canOpenFolder: false },
      sizes: { database: 1, files: 2, backups: 3, logs: 4, other: 5 },
    }),
    open: async () => false,
  };
  const desk = createSettings({ table, write: async (work) => work(null) });
  const settings = { ...desk, kinds, place, noticeTest: { send: () => true } };
  return createRouterClient(createRouter(fakeRouterParts({ settings })));
}

describe('settings', () => {
  it('are told as a whole', async () => {
    await expect(setup().settings.get()).resolves.toEqual(defaultSettings);
  });

  it('answer a change with how they are then', async () => {
    const { settings } = setup();
    const changed = await settings.set({ taskRunner: 'child-process', keepJobsDays: null });
    expect(changed).toMatchObject({ taskRunner: 'child-process', keepJobsDays: null });
    await expect(settings.get()).resolves.toEqual(changed);
  });

  it('have their default again after a reset, and only those that were named', async () => {
    const { settings } = setup();
    await settings.set({ colorScheme: 'dark', density: 'compact' });
    await expect(settings.reset({ names: ['colorScheme'] })).resolves.toMatchObject({
      ...{ colorScheme: 'auto', density: 'compact' },
    });
  });

  it('stay as they are when nothing is named', async () => {
    await expect(setup().settings.set({})).resolves.toEqual(defaultSettings);
  });

  it.each([
    ['a value that is none', { taskRunner: 'balloons' }],
    ['a name that is none', { wallpaper: 'forest' }],
    ['a value left out', { taskRunner: undefined }],
    ['less than a day', { keepJobsDays: 0 }],
    ['half a thread', { cpuThreads: 1.5 }],
  ])('refuse %s', async (_what, changes) => {
    const { settings } = setup();
    await expect(settings.set(changes as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(settings.get()).resolves.toEqual(defaultSettings);
  });

  it('have a notification shown on trial', async () => {
    await expect(setup().settings.testNotice()).resolves.toEqual({ isShown: true });
  });

  it('tell where the data is and how large', async () => {
    const view = await setup().settings.data();
    expect(view).toMatchObject({ folder: '/data', sizes: { backups: 3 } });
  });
});

describe('the settings of kinds', () => {
  it('are told with their defaults, and with what was set', async () => {
    const { settings } = setup();
    const changed = await settings.setKind({ kind: 'dream', changes: { concurrency: 7 } });
    expect(changed).toMatchObject({ changed: ['concurrency'], defaults: kindDefaults });
    const { kinds } = await settings.kinds();
    expect(kinds.map(({ kind, policy }) => [kind, policy.concurrency])).toEqual([
      ['dream', 7],
      ['sweep', kindDefaults.concurrency],
    ]);
  });

  it('go back to their defaults, by name or all', async () => {
    const { settings } = setup();
    await settings.setKind({
      kind: 'dream',
      changes: { concurrency: 7, priority: 1, perMinute: 3 },
    });
    const one = await settings.resetKind({ kind: 'dream', names: ['priority'] });
    expect(one.changed).toEqual(['concurrency', 'perMinute']);
    const all = await settings.resetKind({ kind: 'dream' });
    expect([all.changed, all.policy]).toEqual([[], kindDefaults]);
  });

  it.each([
    ['too many at once', { concurrency: 17 }],
    ['no tries', { maxTries: 0 }],
    ['half a second', { baseDelayMs: 500 }],
    ['a limit that is none', { luck: 3 }],
  ])('refuse %s', async (_what, changes) => {
    const set = setup().settings.setKind({ kind: 'dream', changes: changes as never });
    await expect(set).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('refuse what is fixed for the affairs of the program, and a kind that is none', async () => {
    const { settings } = setup();
    await expect(
      settings.setKind({ kind: 'sweep', changes: { concurrency: 2 } }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(settings.resetKind({ kind: 'fly' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
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
