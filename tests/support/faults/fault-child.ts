/**
 * A program of its own for the fault suite: opens the real app, queues what its plan says where
 * there is nothing yet, and waits for the end. It may be killed at any time; that is its purpose.
 */
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import type { App } from '../../../src/main/app.ts';
import { pausedBy } from '../../../src/main/engine/gate.ts';
import { samples } from '../../faults/samples.ts';
import { openFaultApp, untilOver } from './fault-app.ts';
import { type FaultNews, faultPlanSchema } from './fault-plan.ts';
import { watchDelay } from './watch-delay.ts';

const plan = faultPlanSchema.parse(JSON.parse(process.argv[2] ?? ''));
const told = plan.until === 'told' ? once(process, 'SIGTERM') : null;
let reached = 0;

function say(news: FaultNews): void {
  process.stdout.write(`${JSON.stringify(news)}\n`);
}

function reach(place: string): void {
  reached += 1;
  if (plan.trail !== undefined) appendFileSync(plan.trail, `${place}\n`);
  // In a turn of its own: what is reached here is the step's start, not its body.
  if (place.endsWith(':start')) setImmediate(say, { type: 'begun' });
  if (reached === plan.killAt) process.kill(process.pid, 'SIGKILL');
}

/** Whether an earlier child of the same plan came to queue anything. */
function hasJobs({ engine }: App): boolean {
  const kinds = [plan.kind, ...plan.fill.map(({ kind }) => kind)];
  return engine.listJobs(1_000).some(({ kind }) => kinds.includes(kind));
}

async function queueAll({ engine, ...app }: App): Promise<void> {
  const sample = plan.kind === null ? undefined : samples[plan.kind]?.[plan.sample];
  for (const prepared of plan.prepared) await sample?.enqueue({ engine, ...app }, prepared);
  for (const { kind, count } of plan.fill) {
    await engine.write((tx) => {
      for (let number = 0; number < count; number += 1) {
        engine.enqueue(tx, { kind, args: { number }, label: `${kind} ${number}` });
      }
    });
  }
}

function tellOfEvents({ engine }: App): void {
  let hasWorked = false;
  engine.listen(({ type }) => {
    if (type === 'job.stepFinished' && !hasWorked) {
      hasWorked = true;
      say({ type: 'worked' });
    }
    if (type !== 'gates.changed') return;
    say({ type: 'gates', reasons: engine.listGates().map(({ reason }) => reason) });
  });
}

async function work(app: App): Promise<void> {
  const { engine } = app;
  say({ type: 'ready', pausedBy: pausedBy(engine.listGates()) });
  const watch = watchDelay();
  tellOfEvents(app);
  if (plan.resumes) await engine.resume();
  if (!hasJobs(app)) await queueAll(app);
  say({ type: 'queued' });
  await (told ?? untilOver(app));
  say({ type: 'delay', ...watch.stop() });
}

let app: App | null = null;
try {
  app = await openFaultApp({ ...plan, reach });
  await work(app);
} catch (error) {
  // Said, and closed as well as can be: a clean failure. What is thrown elsewhere ends it loudly.
  const { code = 'unknown' } = error as { code?: string };
  say({ type: 'failed', code, detail: error instanceof Error ? String(error.stack) : '' });
  process.exitCode = 3;
}
await app?.close();
