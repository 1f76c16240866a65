/** `jobs`: a line for each job, unfinished ones first. */
import type { JobView } from '../../../shared/contract/jobs.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

const limit = 500;

/** Resolves to the exit code. */
export async function listJobs(
  session: Session,
  { isJson, output }: { readonly isJson: boolean; readonly output: Output },
): Promise<number> {
  const { jobs } = await session.client.jobs.list({ limit });
  for (const job of jobs) output.result(isJson ? JSON.stringify(job) : describeJob(job));
  if (jobs.length === 0 && !isJson) output.note('There are no jobs.');
  return 0;
}

function describeJob(job: JobView): string {
  const { id, kind, label, state, progress, waitsFor, failure } = job;
  const percent = state === 'running' ? ` ${Math.round(progress)} %` : '';
  const reason = failure?.sentence ?? null;
  const why = reason && toPlainText({ ...reason, values: reason.values ?? {} });
  const held = waitsFor && `waits for: ${waitsFor.reason}`;
  return [id, `${state}${percent}`, kind, label, why ?? held ?? ''].filter(Boolean).join('  ');
}
