import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createFactTable } from '../../../src/main/store/fact-table.ts';
import { createIntegrityGuard } from '../../../src/main/store/integrity-guard.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createStoreReader } from '../../../src/main/store/reader/store-reader.ts';
import { afterTest } from '../../support/after-test.ts';
import { createFakeClock, FAKE_NOW } from '../../support/fake-clock.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const hour = 3_600_000;
const week = 7 * 24 * hour;

function setup(path = ':memory:') {
  const db = openDatabase(path);
  const clock = createFakeClock();
  const facts = createFactTable(db);
  const logged: object[] = [];
  const logger = { ...silentLogger, error: (fields: object) => void logged.push(fields) };
  const reader = createStoreReader({ db, clock, logger });
  let isIdle = true;
  const start = (ownClock = clock) =>
    createIntegrityGuard({
      ...{ facts, reader, clock: ownClock, logger, isIdle: () => isIdle },
      write: async (work) => work(),
    });
  /** A program that begins and is killed: its clock stands still from then on. */
  const crash = () => start(createFakeClock()).start();
  const close = async () => {
    await reader.close();
    db.close();
  };
  afterTest(close);
  const beBusy = (busy: boolean) => {
    isIdle = !busy;
  };
  return { db, clock, logged, start, crash, close, beBusy };
}

it('knows a good end from a bad one', async () => {
  const { start, crash, close } = setup();
  const first = start();
  expect(await first.start()).toBe(true);
  await first.stop();
  expect(await crash()).toBe(true);
  expect(await start().start()).toBe(false);
  await close();
});

it('counts starts, and those that followed no good end', async () => {
  const { start, crash, clock, close } = setup();
  const first = start();
  await first.start();
  expect(first.report().starts).toEqual({ count: 1, afterBadEnd: 0, lastBadEndAt: null });
  await first.stop();
  await crash();
  await clock.advance(hour);
  const third = start();
  await third.start();
  const lastBadEndAt = FAKE_NOW + hour;
  expect(third.report().starts).toEqual({ count: 3, afterBadEnd: 1, lastBadEndAt });
  await third.stop();
  const fourth = start();
  await fourth.start();
  expect(fourth.report().starts).toEqual({ count: 4, afterBadEnd: 1, lastBadEndAt });
  await close();
});

it('checks the file soon after a bad end, and tells the result', async () => {
  const { start, crash, clock, close } = setup();
  await crash();
  const guard = start();
  await guard.start();
  expect(guard.report()).toMatchObject({ lastCheck: null, isCheckDue: true });
  await clock.advance(10_000);
  expect(guard.report()).toMatchObject({
    lastCheck: { at: FAKE_NOW + 10_000, kind: 'quick', problems: 0 },
    isCheckDue: false,
  });
  await close();
});

it('does not forget a check that was due when the program ended before it', async () => {
  const { start, crash, close } = setup();
  await crash();
  const guard = start();
  await guard.start();
  await guard.stop();
  const next = start();
  expect(await next.start()).toBe(true);
  expect(next.report().isCheckDue).toBe(true);
  await next.runOnce();
  expect(next.report()).toMatchObject({ lastCheck: { kind: 'quick' }, isCheckDue: false });
  await close();
});

it('checks everything once a week, while nothing runs', async () => {
  const { start, clock, close, beBusy } = setup();
  const guard = start();
  await guard.start();
  beBusy(true);
  await clock.advance(2 * hour);
  expect(guard.report().lastCheck).toBeNull();
  beBusy(false);
  await clock.advance(hour);
  const checkedAt = guard.report().lastCheck?.at;
  expect(guard.report().lastCheck).toMatchObject({ kind: 'full', problems: 0 });
  await clock.advance(week - hour);
  expect(guard.report().lastCheck?.at).toBe(checkedAt);
  await clock.advance(hour);
  expect(guard.report().lastCheck?.at).toBe(Number(checkedAt) + week);
  await close();
});

it('looks no more after it was stopped', async () => {
  const { start, clock, close } = setup();
  const guard = start();
  await guard.start();
  await guard.stop();
  await clock.advance(2 * hour);
  expect(guard.report().lastCheck).toBeNull();
  await close();
});

it('finds a damaged file, logs what is wrong and keeps it as a fact', async () => {
  const path = join(temporaryFolder(), 'test.db');
  const sound = setup(path);
  await sound.crash();
  const insert = sound.db.prepare("INSERT INTO fact (name, value) VALUES ('fact-' || ?, 1)");
  for (let number = 1; number <= 2_000; number += 1) insert.run(number);
  sound.db.pragma('wal_checkpoint(TRUNCATE)');
  const root = sound.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'audit'").pluck();
  const page = Number(root.get());
  await sound.close();
  // The first byte of a table's root page says what kind of page it is.
  const bytes = readFileSync(path);
  bytes[(page - 1) * 4_096] = 0x7f;
  writeFileSync(path, bytes);

  const damaged = setup(path);
  const guard = damaged.start();
  expect(await guard.start()).toBe(false);
  await guard.runOnce();
  expect(guard.report().lastCheck?.problems).toBeGreaterThan(0);
  expect(damaged.logged).toMatchObject([{ kind: 'quick', problems: [expect.any(String)] }]);
  await damaged.close();
});

it('lets the program end where even that cannot be written, and checks at the next start', async () => {
  const { db, start, crash } = setup();
  const guard = start();
  await guard.start();
  db.pragma('query_only = ON');
  await guard.stop();
  db.pragma('query_only = OFF');
  expect(await crash()).toBe(false);
});

it('warns where the file could not be looked at, and tries again later', async () => {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  const clock = createFakeClock();
  const warn = vi.fn();
  const run = vi.fn().mockRejectedValueOnce(new RangeError('gone'));
  run.mockResolvedValue({ problems: [] });
  const guard = createIntegrityGuard({
    ...{ facts: createFactTable(db), clock, reader: { run }, isIdle: () => true },
    ...{ logger: { ...silentLogger, warn }, write: async (work: () => void) => work() },
  });
  await guard.start();
  await clock.advance(10_000);
  expect(warn).toHaveBeenCalledOnce();
  await clock.advance(hour);
  expect(guard.report().lastCheck).not.toBeNull();
});
