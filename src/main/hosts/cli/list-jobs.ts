/** `jobs`: a line for each job and each batch, unfinished ones first. */
import type { BatchView, JobView } from '../../../shared/contract/jobs.ts';
import { waitMessage } from '../../../shared/domain/wait-sentences.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';
import { shownTime } from './shown-time.ts';

const limit = 500;

/** Resolves to the exit code. */
export async function listJobs(
  session: Pick<Session, 'client'>,
  { isJson, output }: { readonly isJson: boolean; readonly output: Output },
): Promise<number> {
  const { jobs, batches } = await session.client.jobs.list({ limit });
  const lines = [
    ...batches.map((batch) => ({
      isFinished: batch.finishedAt !== null,
      // Lines without a type are jobs, as they were before there were batches.
      json: { type: 'batch', ...batch },
      text: describeBatch(batch),
    })),
    ...jobs.map((job) => ({
      isFinished: job.finishedAt !== null,
      json: job,
      text: describeJob(job),
    })),
  ].toSorted((a, b) => Number(a.isFinished) - Number(b.isFinished));
  for (const { json, text } of lines) output.result(isJson ? JSON.stringify(json) : text);
  if (lines.length === 0 && !isJson) output.note('There are no jobs.');
  return 0;
}

function describeJob(job: JobView): string {
  const { id, kind, label, state, progress } = job;
  const percent = state === 'running' ? ` ${Math.round(progress)} %` : '';
  return [id, `${state}${percent}`, kind, label, reasonOf(job)].filter(Boolean).join('  ');
}

/** Why it is not running, or why it failed. */
function reasonOf({ state, waitsFor, failure }: JobView): string {
  const isFailure = state === 'failed' || waitsFor?.reason === 'user';
  if (failure && isFailure) {
    const { sentence } = failure;
    return toPlainText({ ...sentence, values: sentence.values ?? {} });
  }
  if (waitsFor === null) return '';
  return toPlainText(waitMessage(waitsFor, { now: Date.now(), formatTime: shownTime }));
}

function describeBatch({ id, kind, label, counts, isOpen }: BatchView): string {
  const { pending, running, completed, failed, cancelled } = counts;
  const total = pending + running + completed + failed + cancelled;
  const words = [
    label,
    `${completed} of ${total} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(cancelled > 0 ? [`${cancelled} cancelled`] : []),
    ...(isOpen ? ['more are being added'] : []),
  ];
  return [id, stateOf(counts, isOpen), kind, words.join(' · ')].join('  ');
}

/** The state that tells most about a batch. */
function stateOf(counts: BatchView['counts'], isOpen: boolean): keyof BatchView['counts'] {
  if (counts.running > 0) return 'running';
  if (counts.pending > 0 || isOpen) return 'pending';
  if (counts.failed > 0) return 'failed';
  return counts.completed > 0 ? 'completed' : 'cancelled';
}
