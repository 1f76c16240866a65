/**
 * One job as text for a bug report. It is put together from what the program itself named (kinds,
 * states, steps, codes, places in its code, times), so that nothing of the user's can be in it.
 */
import type { z } from 'zod';
import type { storySchema } from '../../contract/metrics.ts';
import { toFrames } from './to-frames.ts';

/** What the reader of the database knows; sizes of outputs in files are not needed. */
export type ReportedStory = Pick<
  z.infer<typeof storySchema>,
  'job' | 'failures' | 'audit' | 'startedBy' | 'children' | 'reruns' | 'isCut'
> & {
  readonly steps: readonly Pick<
    z.infer<typeof storySchema>['steps'][number],
    'name' | 'type' | 'startedAt' | 'finishedAt' | 'outputBytes'
  >[];
};

export interface ProgramFacts {
  readonly version: string;
  readonly host: string;
  readonly system: string;
  readonly node: string;
  readonly electron: string | null;
  readonly v8: string;
}

export function toReport(story: ReportedStory, facts: ProgramFacts): string {
  const { job } = story;
  return [
    'Nightshift report: one job. File names, texts and keys are left out.',
    '',
    ...programLines(facts),
    '',
    ...jobLines(story),
    '',
    'Steps (start and time taken, from the moment it was queued)',
    ...story.steps.map((step) => stepLine(step, job.createdAt)),
    ...(story.steps.length === 0 ? ['  none finished'] : []),
    '',
    'Failed tries',
    ...story.failures.flatMap((failure) => failureLines(failure, job.createdAt)),
    ...(story.failures.length === 0 ? ['  none'] : []),
    '',
    'What was recorded',
    ...story.audit.map(({ at, type, detail }) =>
      `  ${since(at, job.createdAt)}  ${plain(type)}${reasonOf(detail)}`.trimEnd(),
    ),
    ...(story.isCut ? ['', 'There was more of this than is told here.'] : []),
    '',
  ].join('\n');
}

function programLines(facts: ProgramFacts): readonly string[] {
  return [
    `Nightshift ${facts.version} (${facts.host}) on ${facts.system}`,
    `Node ${facts.node}, V8 ${facts.v8}${facts.electron ? `, Electron ${facts.electron}` : ''}`,
  ];
}

function jobLines({ job, startedBy, children, reruns }: ReportedStory): readonly string[] {
  const states = children.map(({ kind, state }) => `${plain(kind)} ${state}`);
  return [
    `Kind ${plain(job.kind)}, ${job.state}, ${job.attempt} attempts, id ${job.id}`,
    `Started by ${startedBy.type}; made a ${job.entity?.type ?? 'nothing'}`,
    ...(job.failure === null ? [] : [`Failure ${job.failure}`]),
    ...(job.isDeadLetter ? ['All tries were used'] : []),
    ...(job.rerunOf === null ? [] : [`Run again from step ${plain(job.rerunOf.step)}`]),
    ...(states.length === 0 ? [] : [`Asked for: ${states.join(', ')}`]),
    ...(reruns.length === 0 ? [] : [`Repeated ${reruns.length} times`]),
    `Queued ${new Date(job.createdAt).toISOString()}`,
  ];
}

function stepLine(step: ReportedStory['steps'][number], from: number): string {
  const { name, type, startedAt, finishedAt, outputBytes } = step;
  const size = outputBytes === null ? '' : `, ${outputBytes} bytes`;
  return `  ${since(startedAt, from)}  ${plain(name)}: ${finishedAt - startedAt} ms, ${type}${size}`;
}

function failureLines(
  { step, attempt, at, code, detail }: ReportedStory['failures'][number],
  from: number,
): readonly string[] {
  const where = step === '' ? 'between steps' : `in ${plain(step)}`;
  return [
    `  ${since(at, from)}  attempt ${attempt} ${where}: ${code}`,
    ...toFrames(detail).map((line) => `      ${line}`),
  ];
}

/** As the program names kinds, steps and changes: a few short words, and perhaps a number. */
const ownName = /^[a-z]{1,24}([.-][a-zA-Z]{1,24}){0,3}(:(\d{1,5}|[a-z-]{1,24}))?$/;

function plain(name: string): string {
  return ownName.test(name) ? name : '(left out)';
}

function reasonOf(detail: unknown): string {
  const { step, reason } = Object(detail) as { step?: unknown; reason?: unknown };
  const words = [step, reason].filter((word) => typeof word === 'string' && ownName.test(word));
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function since(at: number, from: number): string {
  const seconds = (Math.max(0, at - from) / 1000).toFixed(3);
  return `+${seconds} s`.padStart(12);
}
