/** Starts a child of the fault suite, listens to what it says, and kills it when wanted. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FaultNews, FaultPlan } from './fault-plan.ts';

export interface ChildRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly news: readonly FaultNews[];
  readonly errors: string;
  /** Milliseconds from its start to its end. */
  readonly ms: number;
  /** Until it had opened the app, and with that had taken back what was interrupted. */
  readonly readyMs: number;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly onStart?: (child: RunningChild) => void;
  /** Called for each thing it says; may kill it. */
  readonly onNews?: (news: FaultNews, child: RunningChild) => void;
  readonly program?: 'fault' | 'cancel';
}

export interface RunningChild {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
}

const programs = {
  fault: fileURLToPath(new URL('./fault-child.ts', import.meta.url)),
  cancel: fileURLToPath(new URL('./cancel-child.ts', import.meta.url)),
} as const;

export function runFaultChild(plan: FaultPlan, options: RunOptions = {}): Promise<ChildRun> {
  const { env = {}, onStart, onNews, program = 'fault' } = options;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [programs[program], JSON.stringify(plan)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = {
    pid: child.pid ?? 0,
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
  };
  onStart?.(running);
  const news: FaultNews[] = [];
  let errors = '';
  let readyMs = Number.NaN;
  child.stderr.on('data', (text) => {
    errors += text;
  });
  createInterface(child.stdout).on('line', (line) => {
    // A line may be cut where the process was killed in the middle of it.
    const said = parse(line);
    if (said === null) return;
    news.push(said);
    if (said.type === 'ready') readyMs = performance.now() - startedAt;
    onNews?.(said, running);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, news, errors, readyMs, ms: performance.now() - startedAt });
    });
  });
}

function parse(line: string): FaultNews | null {
  try {
    return JSON.parse(line) as FaultNews;
  } catch {
    return null;
  }
}
