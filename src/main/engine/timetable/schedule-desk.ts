/** What hosts may ask of the timetable. Every change is told to whoever listens, after its commit. */
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import type { Message } from '../../../shared/std/message.ts';
import type { JobDefinition } from '../define-job.ts';
import type { Desk } from '../desk.ts';
import type { Job } from '../job.ts';
import { asDeclared } from './as-declared.ts';
import { checkRhythm } from './check-rhythm.ts';
import { type Moment, reckon } from './next-run.ts';
import { previewRhythm, type RhythmPreview } from './preview-rhythm.ts';
import type { Rhythm, Schedule, ScheduleRun } from './schedule.ts';
import type { RunPage, ScheduleStore } from './schedule-store.ts';

/** What the user has just asked for. */
const BY_HAND_PRIORITY = 3;
/** All rows are looked at several times a minute. */
const MAX_OWN_SCHEDULES = 100;

/** Why something could not be done; nothing was changed then. */
export type Refusal =
  | { readonly refused: 'unknown' }
  | { readonly refused: 'invalid'; readonly problem: Message }
  /** What stands in the way. */
  | { readonly refused: 'state'; readonly state: Obstacle };

type Obstacle = 'kind-gone' | 'default' | 'unfinished' | 'too-many';

export interface NewSchedule extends Rhythm {
  readonly kind: string;
  /** In the user's words; the kind's own otherwise. */
  readonly label?: string | undefined;
}

/** What is not given stays as it is. */
interface RhythmChange {
  readonly cron?: string | undefined;
  readonly timeZone?: string | null | undefined;
}

export interface ScheduleDesk {
  listSchedules(): readonly Schedule[];
  /** The computer's own, which holds where a schedule names none: its IANA name. */
  timeZone(): string;
  getSchedule(id: string): Schedule | null;
  listRuns(id: string, page: RunPage): readonly ScheduleRun[];
  /** What a typed rhythm means, or the sentence that says what is wrong with it. */
  preview(typed: Rhythm): RhythmPreview | Message;
  /** Kinds that users may give schedules. */
  listUserKinds(): readonly { readonly kind: string; readonly label: string }[];
  /** Refused as `unknown`: no such kind, or none that users may give schedules. */
  create(wanted: NewSchedule): Promise<Schedule | Refusal>;
  /** Changes when it runs. */
  update(id: string, typed: RhythmChange): Promise<Schedule | Refusal>;
  /** Goes on with the next occurrence: what the user paused is not caught up with. */
  setPaused(id: string, isPaused: boolean): Promise<Schedule | Refusal>;
  /** Those that a kind brings along can be paused, not removed: they would come back. */
  remove(id: string): Promise<Schedule | Refusal>;
  /** Besides its times, which stay as they are. */
  runNow(id: string): Promise<Job | Refusal>;
}

export interface ScheduleDeskParts<Tx> {
  readonly engine: Pick<Desk<Tx>, 'write' | 'enqueue' | 'getJob'>;
  readonly schedules: ScheduleStore<Tx>;
  readonly definitions: ReadonlyMap<string, JobDefinition<Tx>>;
  readonly newId: () => string;
  readonly moment: () => Moment;
  readonly onChanged: () => void;
}

const unknown: Refusal = { refused: 'unknown' };
const kindGone: Refusal = { refused: 'state', state: 'kind-gone' };

export function createScheduleDesk<Tx>(parts: ScheduleDeskParts<Tx>): ScheduleDesk {
  const { engine, schedules, definitions, moment } = parts;

  async function change<T extends object>(work: (tx: Tx) => T | Refusal): Promise<T | Refusal> {
    const result = await engine.write(work);
    if (!('refused' in result)) parts.onChanged();
    return result;
  }

  /** Runs `work` with the schedule as the write finds it. */
  const changeOne = <T extends object>(
    id: string,
    work: (tx: Tx, schedule: Schedule) => T | Refusal,
  ) =>
    change<T>((tx) => {
      const schedule = schedules.getSchedule(id);
      return schedule === null ? unknown : work(tx, schedule);
    });

  /** With its next time, as of now. */
  function settle(schedule: Schedule): Schedule {
    const { id, stoppedBy } = schedule;
    if (stoppedBy !== null) return { ...schedule, nextAt: null };
    return { ...schedule, ...reckon(schedule, moment(), (at) => schedules.hasRun(id, at)) };
  }

  function save(tx: Tx, schedule: Schedule): Schedule {
    schedules.saveSchedule(tx, schedule);
    return schedule;
  }

  const isGone = (schedule: Schedule) =>
    asDeclared(schedule, definitions.get(schedule.kind)) === null;

  return {
    listSchedules: schedules.listSchedules,
    timeZone: () => moment().zone,
    getSchedule: schedules.getSchedule,
    listRuns: schedules.listRuns,
    preview: (typed) => previewRhythm(typed, moment()),
    listUserKinds: () =>
      [...definitions.values()].flatMap(({ kind, userSchedule }) =>
        userSchedule === undefined ? [] : [{ kind, label: userSchedule.label }],
      ),
    async create({ kind, label, ...typed }) {
      const given = definitions.get(kind)?.userSchedule;
      if (given === undefined) return unknown;
      const rhythm = checkRhythm(typed);
      if ('message' in rhythm) return { refused: 'invalid', problem: rhythm };
      const { now, zone } = moment();
      const schedule = settle({
        ...{ id: parts.newId(), kind, defaultKey: null, label: label ?? given.label },
        ...{ ...rhythm, args: given.args, isTouched: false, stoppedBy: null },
        ...{ nextAt: null, reckonedAt: now, reckonedZone: zone, createdAt: now },
      });
      const isOwn = ({ defaultKey }: Schedule) => defaultKey === null;
      return change<Schedule>((tx) => {
        const count = schedules.listSchedules().filter(isOwn).length;
        if (count >= MAX_OWN_SCHEDULES) return { refused: 'state', state: 'too-many' };
        return save(tx, schedule);
      });
    },
    update: (id, typed) =>
      changeOne(id, (tx, schedule) => {
        const { cron = schedule.cron, timeZone = schedule.timeZone } = typed;
        const rhythm = checkRhythm({ cron, timeZone });
        if ('message' in rhythm) return { refused: 'invalid', problem: rhythm };
        if (rhythm.cron === schedule.cron && rhythm.timeZone === schedule.timeZone) return schedule;
        const isTouched = schedule.defaultKey !== null;
        return save(tx, settle({ ...schedule, ...rhythm, isTouched }));
      }),
    setPaused: (id, isPaused) =>
      changeOne(id, (tx, schedule) => {
        if (isGone(schedule)) return kindGone;
        if (isPaused === (schedule.stoppedBy !== null)) return schedule;
        return save(tx, settle({ ...schedule, stoppedBy: isPaused ? 'user' : null }));
      }),
    remove: (id) =>
      changeOne(id, (tx, schedule) => {
        if (schedule.defaultKey !== null) return { refused: 'state', state: 'default' };
        schedules.removeSchedule(tx, id);
        return schedule;
      }),
    runNow: (id) =>
      changeOne<Job>(id, (tx, schedule) => {
        if (isGone(schedule)) return kindGone;
        const { kind, args, label } = schedule;
        const last = schedules.lastJobId(id);
        const previous = last === null ? null : engine.getJob(last);
        const isBusy = previous !== null && !isFinalJobState(previous.state);
        if (isBusy) return { refused: 'state', state: 'unfinished' };
        const { job } = engine.enqueue(tx, { kind, args, label, priority: BY_HAND_PRIORITY });
        const run = { scheduleId: id, occurrence: null, at: moment().now, missed: 0 } as const;
        schedules.addRun(tx, { ...run, trigger: 'by-hand', jobId: job.id, skipped: null });
        return job;
      }),
  };
}
