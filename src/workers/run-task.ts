/** Runs one task on this thread: checks its input, listens for its cancel, and checks its value. */
import { type MessagePort, receiveMessageOnPort, threadId } from 'node:worker_threads';
import { invariant } from '../shared/std/invariant.ts';
import { abortMessage, type TaskNews, type TaskReply } from '../shared/task-message.ts';
import { type TaskInput, type TaskName, tasks } from '../shared/tasks.ts';
import type { Task, TaskContext, TaskLoaders } from './task-context.ts';
import { toTaskError } from './to-task-error.ts';

/** One update a frame is all that a window can show. */
const progressIntervalMs = 16;

export interface TaskRequest {
  readonly name: string;
  readonly input: unknown;
  /** Carries cancel in and progress out; without it the task can be neither asked nor followed. */
  readonly port?: MessagePort;
}

/** Never rejects: what the task throws is in the reply. */
export async function runTask(
  { name, input, port }: TaskRequest,
  loaders: TaskLoaders,
): Promise<TaskReply> {
  const controller = new AbortController();
  const { signal } = controller;
  const onMessage = (message: unknown) => {
    if (message === abortMessage) controller.abort();
  };
  const context: TaskContext = {
    signal,
    throwIfCancelled() {
      if (port !== undefined) onMessage(receiveMessageOnPort(port)?.message);
      signal.throwIfAborted();
    },
    reportProgress: createProgressReport(port),
  };
  port?.on('message', onMessage);
  port?.postMessage({ type: 'started', threadId } satisfies TaskNews);
  try {
    invariant(isTaskName(name), `no such task: ${name}`);
    const output = await runNamed({ name, input, load: loaders[name] }, context);
    return { isDone: true, output };
  } catch (error) {
    return { isDone: false, error: toTaskError(error) };
  } finally {
    port?.close();
  }
}

function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(tasks, name);
}

interface NamedTask<Name extends TaskName> {
  readonly name: Name;
  readonly input: unknown;
  readonly load: TaskLoaders[Name];
}

async function runNamed<Name extends TaskName>(
  { name, input, load }: NamedTask<Name>,
  context: TaskContext,
): Promise<unknown> {
  const checkedInput = tasks[name].input.parse(input) as TaskInput<Name>;
  const task: Task<Name> = await load();
  context.signal.throwIfAborted();
  return tasks[name].output.parse(await task(checkedInput, context));
}

function createProgressReport(port: MessagePort | undefined): (fraction: number) => void {
  let nextAtMs = 0;
  return (fraction) => {
    const nowMs = performance.now();
    if (nowMs < nextAtMs) return;
    nextAtMs = nowMs + progressIntervalMs;
    const news: TaskNews = { type: 'progress', fraction: Math.min(1, Math.max(0, fraction)) };
    port?.postMessage(news);
  };
}
