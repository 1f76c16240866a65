/**
 * Looks after the database's soundness: notes how the program ended, and has SQLite check the file
 * after an unclean end, and once a week while nothing runs. What is found is told, never mended.
 */
import type { Clock, Logger } from '../engine/ports.ts';
import type { createFactTable, FactName } from './fact-table.ts';
import type { StoreReader } from './reader/store-reader.ts';

/** A start has better things to do in its first seconds. */
const FIRST_LOOK_MS = 10_000;
const LOOK_EVERY_MS = 3_600_000;
const FULL_CHECK_EVERY_MS = 7 * 24 * 3_600_000;

export interface IntegrityReport {
  /** Null: never checked. `problems` counts what SQLite found wrong; the log has the lines. */
  readonly lastCheck: {
    readonly at: number;
    readonly kind: 'quick' | 'full';
    readonly problems: number;
  } | null;
  /** The program did not end in good order, and the check that follows is still to come. */
  readonly isCheckDue: boolean;
  /** Of the program with this data folder. */
  readonly starts: {
    readonly count: number;
    /** Those that followed no good end, and when the last of them was. */
    readonly afterBadEnd: number;
    readonly lastBadEndAt: number | null;
  };
}

export interface IntegrityGuard {
  /** Notes that the program runs; resolves to whether it ended in good order the last time. */
  start(): Promise<boolean>;
  /** Checks what is due, if anything is. */
  runOnce(): Promise<void>;
  /** Notes a good end; to be called when nothing is left to be written. */
  stop(): Promise<void>;
  report(): IntegrityReport;
}

export interface IntegrityParts {
  readonly facts: ReturnType<typeof createFactTable>;
  readonly reader: Pick<StoreReader, 'run'>;
  readonly write: (work: () => void) => Promise<void>;
  /** Whether no job runs now. */
  readonly isIdle: () => boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function createIntegrityGuard(parts: IntegrityParts): IntegrityGuard {
  const { facts, reader, clock, logger } = parts;
  let cancelTimer = (): void => {};
  const isSet = (name: FactName) => facts.read(name) === 1;

  function dueCheck(): 'quick' | 'full' | null {
    if (isSet('check-is-due')) return 'quick';
    // A wall clock that was set back must not put the check off.
    const isOld = Math.abs(clock.now() - facts.read('fully-checked-at')) >= FULL_CHECK_EVERY_MS;
    return isOld && parts.isIdle() ? 'full' : null;
  }

  async function runOnce(): Promise<void> {
    const kind = dueCheck();
    if (kind === null) return;
    const { problems } = await reader.run('integrity', { kind });
    if (problems.length > 0) logger.error({ kind, problems }, 'the database is damaged');
    const at = clock.now();
    await parts.write(() => {
      facts.save('checked-at', at);
      facts.save('check-was-full', kind === 'full' ? 1 : 0);
      facts.save('check-problems', problems.length);
      facts.save('check-is-due', 0);
      if (kind === 'full') facts.save('fully-checked-at', at);
    });
  }

  function lookIn(ms: number): void {
    cancelTimer = clock.setTimer(ms, () => {
      lookIn(LOOK_EVERY_MS);
      runOnce().catch((error: unknown) =>
        logger.warn({ error }, 'the database could not be checked'),
      );
    });
  }

  return {
    async start() {
      const wasClean = !isSet('is-open');
      await parts.write(() => {
        facts.save('is-open', 1);
        facts.save('starts', facts.read('starts') + 1);
        if (wasClean) return;
        facts.save('check-is-due', 1);
        facts.save('starts-after-bad-end', facts.read('starts-after-bad-end') + 1);
        facts.save('last-bad-end-at', clock.now());
      });
      lookIn(FIRST_LOOK_MS);
      return wasClean;
    },
    runOnce,
    async stop() {
      cancelTimer();
      // Where this cannot be written (a full disk), the next start checks once too often.
      await parts
        .write(() => facts.save('is-open', 0))
        .catch((error: unknown) => logger.warn({ error }, 'a good end could not be noted'));
    },
    report(): IntegrityReport {
      const at = facts.read('checked-at');
      const kind = isSet('check-was-full') ? 'full' : 'quick';
      const problems = facts.read('check-problems');
      const lastCheck = at === 0 ? null : ({ at, kind, problems } as const);
      const starts = {
        count: facts.read('starts'),
        afterBadEnd: facts.read('starts-after-bad-end'),
        lastBadEndAt: facts.read('last-bad-end-at') || null,
      };
      return { lastCheck, isCheckDue: isSet('check-is-due'), starts };
    },
  };
}
