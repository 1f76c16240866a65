/** The timetable: schedules that queue jobs by themselves, and the desk at which they are changed. */

import type { JobDefinition } from '../define-job.ts';
import type { Desk } from '../desk.ts';
import { createLoop } from '../loop.ts';
import { createScheduleDesk, type ScheduleDesk } from './schedule-desk.ts';
import { seedSchedules } from './seed-schedules.ts';
import { createTimekeeper, type TimekeeperParts } from './timekeeper.ts';

export interface TimetableOptions<Tx> extends Omit<TimekeeperParts<Tx>, 'engine' | 'definitions'> {
  readonly engine: Pick<Desk<Tx>, 'write' | 'enqueue' | 'getJob' | 'listGates' | 'listen'>;
  readonly definitions: readonly JobDefinition<Tx>[];
  /** Gives a UUIDv7 a call. */
  readonly newId: () => string;
}

export interface Timetable extends ScheduleDesk {
  /** Brings the defaults up to date and begins to queue what is due. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Looks at once at what is due: the computer has woken. Nothing is lost where nobody calls it. */
  notePowerResume(): void;
  /** Calls back after every change of a schedule or its history; the result ends it. */
  listen(listener: () => void): () => void;
}

export function createTimetable<Tx>(options: TimetableOptions<Tx>): Timetable {
  const { engine, schedules, clock, logger, newId } = options;
  const definitions = new Map(options.definitions.map((each) => [each.kind, each]));
  const listeners = new Set<() => void>();
  const moment = () => ({ now: clock.now(), zone: options.timeZone() });
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const timekeeper = createTimekeeper({
    ...{ ...options, definitions, onChanged: tell },
    wake: () => loop.wake(),
  });
  const loop = createLoop({ name: 'timetable', runOnce: timekeeper.runOnce, clock, logger });
  const onChanged = (): void => {
    loop.wake();
    tell();
  };
  let unlisten = (): void => {};
  return {
    ...createScheduleDesk({ engine, schedules, definitions, newId, moment, onChanged }),
    async start() {
      await engine.write((tx) => seedSchedules(tx, { schedules, definitions, newId }, moment()));
      unlisten = engine.listen((event) => {
        // The end of a pause: what came meanwhile is caught up with.
        if (event.type === 'gates.changed') loop.wake();
      });
      loop.start();
    },
    async stop() {
      unlisten();
      await loop.stop();
      timekeeper.stop();
    },
    notePowerResume: loop.wake,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
