/**
 * A program of its own for the fault suite: queues one job after another of a kind and cancels each
 * at another place, from a turn of the loop of its own, as a window's call would come.
 */
import type { App } from '../../../src/main/app.ts';
import { isFinalJobState } from '../../../src/shared/domain/job-state.ts';
import { samples } from '../../faults/samples.ts';
import { openFaultApp } from './fault-app.ts';
import { type FaultNews, faultPlanSchema } from './fault-plan.ts';

const plan = faultPlanSchema.parse(JSON.parse(process.argv[2] ?? ''));
/** Of the present job. */
let places: string[] = [];
let onPlace = (_number: number): void => {};

function say(news: FaultNews): void {
  process.stdout.write(`${JSON.stringify(news)}\n`);
}

function reach(place: string): void {
  // Those of transactions and files come before there is a job, too; a step has its own.
  if (/^(transaction|blob):/.test(place)) return;
  places.push(place);
  onPlace(places.length);
}

/** Cancels one job at its `number`th place and tells how long it took; false: it has no such place. */
async function cancelAt({ engine, ...app }: App, number: number): Promise<boolean> {
  const prepared = plan.prepared[number - 1];
  const sample = samples[plan.kind ?? '']?.[plan.sample];
  if (prepared === undefined || sample === undefined) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let askedAt = 0;
  let ackMs = 0;
  places = [];
  const unlisten = engine.listen((event) => {
    if (!('job' in event) || event.job.kind !== plan.kind) return;
    const { state } = event.job;
    if (!isFinalJobState(state)) return;
    unlisten();
    const wasAsked = askedAt > 0;
    const place = places[number - 1] ?? '';
    const doneMs = performance.now() - askedAt;
    if (wasAsked) say({ type: 'cancelled', place, state, ackMs: ackMs || doneMs, doneMs });
    resolve(wasAsked);
  });
  onPlace = (reached) => {
    if (reached !== number) return;
    setImmediate(async () => {
      const [job] = engine.listJobs(1);
      if (job === undefined || isFinalJobState(job.state)) return;
      askedAt = performance.now();
      await engine.cancel(job.id);
      ackMs = performance.now() - askedAt;
    });
  };
  await sample.enqueue({ engine, ...app }, prepared);
  return promise;
}

const app = await openFaultApp({ ...plan, reach });
let number = 1;
while (await cancelAt(app, number)) number += 1;
await app.close();
