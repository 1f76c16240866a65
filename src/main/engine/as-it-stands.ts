/** Gives jobs as they stand now: with live progress, and with what closes the way for them. */
import { type Gate, gateBefore } from './gate.ts';
import type { Job } from './job.ts';
import type { JobProgress } from './ports.ts';

export type AsItStands = (job: Job, gates?: readonly Gate[]) => Job;

export function createAsItStands(parts: {
  readonly listGates: () => readonly Gate[];
  readonly progressOf: (jobId: string) => JobProgress | null;
}): AsItStands {
  return (job, knownGates) => {
    if (job.state === 'running') return { ...job, ...parts.progressOf(job.id) };
    if (job.state !== 'pending' || job.hold !== null) return job;
    const gates = knownGates ?? parts.listGates();
    const gate = gateBefore(gates, { kind: job.kind, key: job.concurrencyKey });
    if (gate === null) return job;
    return { ...job, hold: { reason: gate.reason, until: gate.until, delayMs: null } };
  };
}
