/**
 * A small model of the engine for random tests: what each job's state must be after each command,
 * worked out from the rules and not from the code.
 */
import type { JobState } from '../../src/shared/domain/job-state.ts';

export interface ModelJob {
  readonly id: string;
  readonly rank: number;
  state: JobState;
  /** Wall clock at which a failed job is due again. */
  dueAt: number | null;
  failedTries: number;
  hasCheckpoint: boolean;
  isSuspect: boolean;
  loneDeaths: number;
}

const SLOTS = 2;
const MAX_TRIES = 3;
const MAX_LONE_DEATHS = 3;
const MAX_FAILED_STARTS = 2;
const GOOD_START_MS = 60_000;

export class EngineModel {
  readonly jobs: ModelJob[] = [];
  isPaused = false;
  now: number;
  #failedStarts = 0;
  #startedAt: number;

  constructor(now: number) {
    this.now = now;
    this.#startedAt = now;
    this.#begin();
  }

  running(): ModelJob[] {
    return this.jobs.filter(({ state }) => state === 'running');
  }

  states(): Record<string, JobState> {
    return Object.fromEntries(this.jobs.map(({ id, state }) => [id, state]));
  }

  enqueue(id: string, rank: number): void {
    const untouched = { dueAt: null, failedTries: 0, hasCheckpoint: false } as const;
    this.jobs.push({ id, rank, state: 'pending', ...untouched, isSuspect: false, loneDeaths: 0 });
    this.#claim();
  }

  end(job: ModelJob, state: 'completed' | 'failed' | 'cancelled'): void {
    job.state = state;
    job.isSuspect = false;
    job.loneDeaths = 0;
    this.#claim();
  }

  failTry(job: ModelJob): void {
    job.failedTries += 1;
    this.end(job, 'failed');
    if (job.failedTries >= MAX_TRIES) return;
    job.state = 'pending';
    job.dueAt = this.now + 1_000 * 2 ** (job.failedTries - 1);
  }

  requeue(job: ModelJob, rank: number): void {
    Object.assign(job, { state: 'pending', dueAt: null, failedTries: 0, rank });
    job.loneDeaths = 0;
    this.#claim();
  }

  pause(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.#claim();
  }

  stop(): void {
    for (const job of this.running()) job.state = 'pending';
    this.#failedStarts = 0;
    this.#begin();
  }

  crash(): void {
    for (const job of this.running()) {
      const isBlamed = !job.hasCheckpoint && job.isSuspect;
      job.loneDeaths = isBlamed ? job.loneDeaths + 1 : 0;
      job.isSuspect = !job.hasCheckpoint;
      job.state = job.loneDeaths >= MAX_LONE_DEATHS ? 'failed' : 'pending';
    }
    this.#begin();
  }

  /** Jobs become due one after another, and whoever is due first may take the last slot. */
  advance(ms: number): void {
    const until = this.now + ms;
    const dues = this.jobs.map(({ dueAt }) => dueAt).filter((due) => due !== null && due <= until);
    for (const due of [...dues.toSorted(), until]) {
      this.now = due ?? until;
      for (const job of this.jobs) {
        if (job.dueAt !== null && job.dueAt <= this.now) job.dueAt = null;
      }
      this.#claim();
    }
    if (this.now - this.#startedAt >= GOOD_START_MS) this.#failedStarts = 0;
  }

  /** Long enough that whatever waited for its time has had it, whichever way the clock jumped. */
  jump(ms: number, thenMs: number): void {
    this.now += ms;
    this.#startedAt += ms;
    for (const job of this.jobs) job.dueAt = null;
    this.advance(thenMs);
  }

  #begin(): void {
    if (this.#failedStarts >= MAX_FAILED_STARTS) this.isPaused = true;
    this.#failedStarts += 1;
    this.#startedAt = this.now;
    this.#claim();
  }

  #claim(): void {
    const ready = this.jobs
      .filter((job) => job.state === 'pending' && job.dueAt === null)
      .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
    const suspect = ready.find(({ isSuspect }) => isSuspect);
    const running = this.running();
    if (this.isPaused || running.some(({ isSuspect }) => isSuspect)) return;
    if (suspect !== undefined && running.length > 0) return;
    const chosen = suspect ? [suspect] : ready.slice(0, SLOTS - running.length);
    for (const job of chosen) Object.assign(job, { state: 'running', hasCheckpoint: false });
  }
}
