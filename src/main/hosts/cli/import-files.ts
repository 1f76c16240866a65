/** `import FILE…`: hands the files over, waits for their jobs, and reports each in order. */
import { resolve } from 'node:path';
import { ORPCError } from '@orpc/client';
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { FindAnswer } from './answer-questions.ts';
import {
  completedResult,
  describeResult,
  endedResult,
  type FileResult,
  refusedResult,
  unansweredResult,
} from './file-result.ts';
import { isSettled, type JobWatch, watchJobs } from './job-watch.ts';
import { mindPause } from './mind-pause.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

interface ImportFilesOptions {
  /** As given on the command line. */
  readonly files: readonly string[];
  /** What relative files are relative to. */
  readonly folder: string;
  readonly isJson: boolean;
  /** Opens the session after the given one. */
  readonly open: (previous: Session | null) => Promise<Session>;
  readonly output: Output;
  /** For what the files' jobs ask. */
  readonly findAnswer: FindAnswer;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** One file on its way: handed over, then finished. */
interface Item {
  readonly file: string;
  outcome: ImportOutcome | null;
  isReported: boolean;
}

const filesPerCall = 200;
const exitCodes = { allRead: 0, someFailed: 1, someAsk: 3, interrupted: 130 } as const;

/** Resolves to the exit code. */
export async function importFiles(options: ImportFilesOptions): Promise<number> {
  const { output, interrupted } = options;
  const items = options.files.map((file): Item => ({ file, outcome: null, isReported: false }));
  const states = new Set<FileResult['state']>();
  let session: Session | null = null;

  function report(item: Item, result: FileResult): void {
    item.isReported = true;
    states.add(result.state);
    output.result(options.isJson ? JSON.stringify(result) : describeResult(result));
  }

  while (!interrupted.aborted && items.some(({ isReported }) => !isReported)) {
    session = await options.open(session);
    try {
      await work({ session, items, report, options });
    } catch (error) {
      // The owner went away in the middle of a call: whoever owns the folder next is asked.
      if (!session.ended.aborted) throw error;
    } finally {
      if (interrupted.aborted) output.note(farewell(items, session.isOwner));
      await session.close();
    }
  }
  if (interrupted.aborted) return exitCodes.interrupted;
  if (states.has('failed') || states.has('cancelled')) return exitCodes.someFailed;
  return states.has('needs-you') ? exitCodes.someAsk : exitCodes.allRead;
}

interface Work {
  readonly session: Session;
  readonly items: readonly Item[];
  readonly report: (item: Item, result: FileResult) => void;
  readonly options: ImportFilesOptions;
}

/** Goes on as far as this session carries. */
async function work({ session, items, report, options }: Work): Promise<void> {
  const { output, interrupted } = options;
  const signal = AbortSignal.any([session.ended, interrupted]);
  const onChange = ({ label, progress }: { label: string; progress: number }) =>
    output.progress(
      `${items.filter((i) => i.isReported).length}/${items.length} · ${label} · ${Math.round(progress)} %`,
    );
  // Files handed over in an earlier session may have finished between the two.
  const handedOver = items.filter(({ outcome, isReported }) => outcome !== null && !isReported);
  const watch = await watchJobs(session.client, { signal, onChange });
  await mindPause(session.client, output);
  await handOver(session, { items, options, signal });
  for (const item of items) {
    if (signal.aborted) return;
    if (item.isReported || item.outcome === null) continue;
    const isOld = handedOver.includes(item);
    const given = { item, outcome: item.outcome, isOld, findAnswer: options.findAnswer };
    const result = await resultOf(session, watch, given);
    if (result === null) return;
    report(item, result);
  }
}

/** Stores and queues what is not yet, in portions so that a request to make room is heard. */
async function handOver(
  { client, grantFile }: Session,
  {
    items,
    options,
    signal,
  }: { items: readonly Item[]; options: ImportFilesOptions; signal: AbortSignal },
): Promise<void> {
  const rest = items.filter(({ outcome }) => outcome === null);
  for (let at = 0; at < rest.length && !signal.aborted; at += filesPerCall) {
    const granted: { readonly item: Item; readonly grant: string }[] = [];
    for (const item of rest.slice(at, at + filesPerCall)) {
      try {
        granted.push({ item, grant: await grantFile(resolve(options.folder, item.file)) });
      } catch (error) {
        if (!(error instanceof AppError) || signal.aborted) throw error;
        const { code, message } = error;
        item.outcome = { status: 'refused', fileName: item.file, code, message };
      }
    }
    if (granted.length === 0) continue;
    const { outcomes } = await client.imports.start({ grants: granted.map(({ grant }) => grant) });
    granted.forEach(({ item }, index) => {
      item.outcome = outcomes[index] ?? null;
    });
  }
}

interface GivenItem {
  readonly item: Item;
  readonly outcome: ImportOutcome;
  /** Whether it was handed over in an earlier session. */
  readonly isOld: boolean;
  readonly findAnswer: FindAnswer;
}

/** A window of the same app may have been quicker. */
function unlessAnsweredElsewhere(error: unknown): void {
  if (!(error instanceof ORPCError) || error.code !== 'CONFLICT') throw error;
}

/** What became of a file; null when the session ended first. */
async function resultOf(
  { client }: Session,
  watch: JobWatch,
  { item, outcome, isOld, findAnswer }: GivenItem,
): Promise<FileResult | null> {
  const { file } = item;
  if (outcome.status === 'refused') return refusedResult(file, outcome);
  if (outcome.status === 'already-imported') {
    return completedResult(file, await client.resumes.get({ id: outcome.resumeId }));
  }
  const { id } = outcome.job;
  const now = isOld ? await client.jobs.get({ id }) : outcome.job;
  let job = isSettled(now) ? now : await watch.settled(id);
  while (job !== null && job.asks !== null) {
    const asked: JobView = job;
    const answer = await findAnswer(asked);
    if (answer === null) return unansweredResult(file, asked);
    await client.jobs.answer({ id, answer }).catch(unlessAnsweredElsewhere);
    job = await watch.settled(id, asked.seq);
  }
  if (job === null) return null;
  if (job.state !== 'completed' || job.entity === null) return endedResult(file, job);
  return completedResult(file, await client.resumes.get({ id: job.entity.id }));
}

function farewell(items: readonly Item[], isOwner: boolean): string {
  const open = items.filter(({ isReported }) => !isReported);
  const queued = open.filter(({ outcome }) => outcome !== null && 'job' in outcome).length;
  const where = isOwner ? 'the next time Nightshift runs' : 'in the Nightshift that is running';
  const lines = [`Interrupted. ${queued} of ${items.length} stay queued and go on ${where}.`];
  if (open.length > queued) lines.push(`${open.length - queued} were not handed over.`);
  return lines.join(' ');
}
