/** What may be asked of a single job. */
import { isFinalJobState } from '../../shared/domain/job-state.ts';
import type { SettingField } from '../../shared/domain/setting-field.ts';
import type { JsonValue } from './checkpoints.ts';
import type { DeskParts } from './desk-parts.ts';
import { ALL_KINDS } from './gate.ts';
import type { Job } from './job.ts';
import { rankOf } from './rank.ts';
import { move, release, requeue } from './transitions.ts';

export interface RerunRequest {
  /** The step to begin with; those that had finished before it began are taken over. */
  readonly fromStep: string;
  /** Arguments to change, of those that the kind lets be changed. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface RerunSettings {
  readonly fields: readonly SettingField[];
  /** By the field's name; what the app chose by itself is not there. */
  readonly values: Readonly<Record<string, JsonValue>>;
}

export type RerunRefusal = 'no-such-job' | 'unfinished' | 'no-such-step' | 'settings-refused';

export interface JobCommands {
  /** Null: no such job. A finished job is left as it is. */
  cancel(id: string): Promise<Job | null>;
  /**
   * Tries a failed or cancelled job again from its last checkpoint, and lets one go on that waits
   * for the user. Null: no such job; any other job is left as it is.
   */
  retry(id: string): Promise<Job | null>;
  /** Retries what failed after all its tries, of one kind or all; resolves to how many. */
  redrive(kind?: string): Promise<number>;
  /** A new job beside a finished one, from a step of it on: old and new results both stand. */
  rerun(id: string, request: RerunRequest): Promise<Job | RerunRefusal>;
  /** What may be chosen anew when it is run again, and what was chosen. Null: no such job. */
  settingsOf(id: string): RerunSettings | null;
  /** Lets a pending job begin before all others of its kind. Null: no such job. */
  moveToFront(id: string): Promise<Job | null>;
  /** Forgets a finished job; its results stay. False: it is not there or not finished. */
  remove(id: string): Promise<boolean>;
}

/** So that the main thread is never held for long. */
const JOBS_PER_WRITE = 200;

// Over 50 lines: the commands, each a few lines, over one set of parts.
export function createJobCommands<Tx>(parts: DeskParts<Tx>): JobCommands {
  const { store, recorder, transitions, awakeMs } = parts;

  /** Changes a job in one write and gives it as it then stands. */
  async function change(id: string, work: (tx: Tx, job: Job) => Job | null): Promise<Job | null> {
    const job = await recorder.write((tx) => {
      const current = store.getJob(id);
      return current && work(tx, current);
    });
    return job && parts.asItStands(job);
  }

  function again(tx: Tx, job: Job): Job | null {
    const { kind, idempotencyKey } = job;
    const twin = idempotencyKey && store.findUnfinishedByKey(kind, idempotencyKey);
    return twin || transitions.apply(tx, requeue(job, rankOf(awakeMs(), job.priority)));
  }

  function retry(tx: Tx, job: Job): Job | null {
    if (job.state === 'failed' || job.state === 'cancelled') return again(tx, job);
    return job.hold?.reason === 'user' ? transitions.apply(tx, release(job)) : job;
  }

  function rerun(tx: Tx, original: Job, { fromStep, settings }: RerunRequest): Job | RerunRefusal {
    if (!isFinalJobState(original.state)) return 'unfinished';
    const definition = parts.definitionOf(original.kind);
    const steps = store.listSteps(original.id);
    const first = steps.find(({ name }) => name === fromStep);
    if (first === undefined) return 'no-such-step';
    const allowed = definition.settings?.safeParse(settings);
    if (allowed?.success === false) return 'settings-refused';
    if (allowed === undefined && Object.keys(settings).length > 0) return 'settings-refused';
    const args = definition.args.safeParse({ ...(original.args as object), ...allowed?.data });
    if (!args.success) return 'settings-refused';
    const job = parts.enqueuer.enqueueRerun(tx, original, { args: args.data, step: fromStep });
    const kept = steps.filter(({ ordinal }) => ordinal <= first.startedAfter);
    store.copySteps(
      tx,
      { from: original.id, to: job.id },
      kept.map(({ name }) => name),
    );
    return job;
  }

  return {
    cancel: (id) => change(id, (tx, job) => transitions.end(tx, job, 'user')),
    retry: (id) => change(id, retry),
    async redrive(kind = ALL_KINDS) {
      let count = 0;
      let before: string | undefined;
      while (true) {
        const jobs = store.listDeadLetters({ limit: JOBS_PER_WRITE, before });
        const wanted = jobs.filter((job) => kind === ALL_KINDS || job.kind === kind);
        await recorder.write((tx) => wanted.forEach((job) => void again(tx, job)));
        count += wanted.length;
        before = jobs.at(-1)?.id;
        if (before === undefined) return count;
      }
    },
    async rerun(id, request) {
      const result = await recorder.write((tx) => {
        const original = store.getJob(id);
        return original === null ? 'no-such-job' : rerun(tx, original, request);
      });
      return typeof result === 'string' ? result : parts.asItStands(result);
    },
    settingsOf(id) {
      const job = store.getJob(id);
      return job && toSettings(job, parts.definitionOf(job.kind).settingFields ?? []);
    },
    moveToFront: (id) =>
      change(id, (tx, job) => {
        if (job.state !== 'pending') return job;
        const best = store.bestReadyRank(job.kind) ?? Number.POSITIVE_INFINITY;
        const rank = Math.min(rankOf(awakeMs(), 1), best - 1);
        return transitions.apply(tx, move(job, { priority: 1, rank }));
      }),
    remove: (id) => recorder.write((tx) => store.removeFinishedJob(tx, id)),
  };
}

function toSettings({ args }: Job, fields: readonly SettingField[]): RerunSettings {
  const given = Object.entries(args as Readonly<Record<string, JsonValue | undefined>>);
  const chosen = given.filter(
    (entry): entry is [string, JsonValue] =>
      entry[1] !== undefined && fields.some(({ name }) => name === entry[0]),
  );
  return { fields, values: Object.fromEntries(chosen) };
}
