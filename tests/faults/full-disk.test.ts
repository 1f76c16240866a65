import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JobContext } from '../../src/main/engine/job-context.ts';
import type { JobStore } from '../../src/main/engine/ports.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import { buildShimLibrary, createDiskShim } from '../support/disk-shim/disk-shim.ts';
import { createEngineBundle } from '../support/engine-bundle.ts';
import { dream } from '../support/engine-lab.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { cheapKinds, faultKinds } from '../support/faults/fault-kinds.ts';
import { isLong, prove } from '../support/faults/fault-row.ts';
import { inspectFolder } from '../support/faults/inspect-folder.ts';
import { runFaultChild } from '../support/faults/run-child.ts';
import { samples } from './samples.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-full-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fault = 'disk full';
const resumesWithinMs = 30_000;
const library = buildShimLibrary();

/** Three steps whose results fill pages. */
async function bulkyHandler(ctx: JobContext<unknown>) {
  for (const step of [1, 2, 3]) {
    await ctx.step(`write:${step}`, { output: z.string() }, async () => 'x'.repeat(9_000));
  }
  return { status: 'done', output: null } as const;
}

/** Lets the database grow by some pages only, then without limit. */
async function runWithin(pages: number) {
  const path = join(folder, `pages-${pages}.db`);
  const db = openDatabase(path);
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock) as unknown as JobStore<unknown>;
  const bundle = createEngineBundle(store, [dream(bulkyHandler)], { clock });
  const { engine } = bundle;
  await engine.start();
  const used = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${used + pages}`);
  const accepted: string[] = [];
  const refusals = new Set<string>();
  for (let number = 0; number < 5; number += 1) {
    const queued = bundle.enqueue({ number });
    await clock.settle();
    await queued.then(
      (id) => accepted.push(id),
      ({ code }) => refusals.add(code),
    );
  }
  await clock.advance(5_000);
  const isHeld = engine.listGates().some(({ reason }) => reason === 'disk-space');
  db.pragma('max_page_count = 1000000');
  await clock.advance(resumesWithinMs);
  const states = new Set(accepted.map((id) => bundle.job(id).state));
  const jobs = engine.listJobs(100).length;
  await engine.stop();
  const integrity = db.pragma('integrity_check', { simple: true });
  db.close();
  return { accepted: accepted.length, refusals, isHeld, states, jobs, integrity };
}

describe('a disk that is full', () => {
  it('costs nothing that was accepted, wherever the database stops growing', async () => {
    const asked = '0 corrupt, 0 lost, resumes ≤ 30 s';
    await prove({ id: 'F5', fault, asked }, async () => {
      const rooms = Array.from({ length: isLong ? 80 : 16 }, (_, at) => (isLong ? at : at * 5));
      let refused = 0;
      let held = 0;
      for (const pages of rooms) {
        const { accepted, refusals, isHeld, states, jobs, integrity } = await runWithin(pages);
        expect(integrity, `${pages} pages`).toBe('ok');
        expect(jobs, `${pages} pages`).toBe(accepted);
        expect([...states], `${pages} pages`).toEqual(accepted > 0 ? ['completed'] : []);
        expect([...refusals], `${pages} pages`).toEqual(refusals.size > 0 ? ['disk-full'] : []);
        refused += 5 - accepted;
        held += Number(isHeld);
      }
      expect(held).toBeGreaterThan(0);
      expect(held).toBeLessThan(rooms.length);
      const done = `database may grow by 0 to ${rooms.at(-1)} pages only`;
      const result = `held ${held} times, then all completed; ${refused} jobs refused as disk-full`;
      return { done, count: rooms.length, result };
    });
  });

  it('makes the queue wait, and go on by itself when there is room again', async () => {
    const asked = 'held with one banner, resumes ≤ 30 s';
    await prove({ id: 'F5', fault, asked }, async () => {
      const done = 'ENOSPC for every write that needs room, under 200 jobs';
      if ('missing' in library) return skipped(done, library.missing);
      const dataFolder = await mkdtemp(join(folder, 'data-'));
      const shim = createDiskShim(library.path, dataFolder, folder);
      const fill = [{ kind: faultKinds.steps, count: 200 }];
      let freeAt = 0;
      const fillDisk = async () => {
        shim.setFull(true);
        await delay(fullMs);
        shim.setFull(false);
        freeAt = performance.now();
      };
      let filled: Promise<void> | null = null;
      const ended = await runFaultChild(
        { dataFolder, fill, isScripted: true },
        {
          env: shim.env,
          onNews({ type }) {
            // With attempts under way: what they have done has no place to be kept.
            if (type === 'worked') filled = fillDisk();
          },
        },
      );
      const resumedMs = performance.now() - freeAt;
      await filled;
      const { refused } = shim.counts();
      shim.close();
      expect(ended.code, ended.errors).toBe(0);
      expect(refused).toBeGreaterThan(0);
      const { states, integrity, stepsRunAgain } = inspectFolder(dataFolder, cheapKinds);
      expect({ states, integrity, stepsRunAgain }).toEqual({
        ...{ states: { completed: 400 }, integrity: 'ok', stepsRunAgain: [] },
      });
      const gates = ended.news.flatMap((news) => (news.type === 'gates' ? [news.reasons] : []));
      expect(gates).toContainEqual(['disk-space']);
      expect(gates.at(-1)).toEqual([]);
      const result = `${refused} writes refused; held, then all done ${(resumedMs / 1_000).toFixed(1)} s after`;
      return { done, count: refused, result, isInTime: resumedMs <= resumesWithinMs };
    });
  });

  it('refuses a file that has no room, and leaves nothing of it', async () => {
    await prove({ id: 'F5', fault, asked: '0 partial files' }, async () => {
      const done = 'a file is dropped on a full disk, and again later';
      if ('missing' in library) return skipped(done, library.missing);
      const dataFolder = await mkdtemp(join(folder, 'data-'));
      const shim = createDiskShim(library.path, dataFolder, folder);
      const sample = samples['import-resume']![0]!;
      const prepared = [await sample.prepare(folder, 1)];
      const plan = { dataFolder, kind: 'import-resume', prepared, isScripted: true };
      const refused = await runFaultChild(plan, {
        env: shim.env,
        onNews: ({ type }) => type === 'ready' && shim.setFull(true),
      });
      shim.setFull(false);
      const left = inspectFolder(dataFolder, ['import-resume']);
      const again = await runFaultChild(plan, { env: shim.env });
      shim.close();
      expect(refused.code, refused.errors).toBe(0);
      expect({ states: left.states, leftovers: left.leftovers }).toEqual({
        ...{ states: {}, leftovers: 0 },
      });
      expect(again.code, again.errors).toBe(0);
      expect(inspectFolder(dataFolder, ['import-resume'])).toMatchObject({
        ...{ states: { completed: 1 }, integrity: 'ok', leftovers: 0 },
      });
      return { done, count: 1, result: 'refused whole, then read' };
    });
  });
});

/** How long the disk stays full; longer than a try to record what could not be. */
const fullMs = 3_000;

function skipped(done: string, reason: string) {
  return { done, count: 0, result: `skipped: ${reason}`, skipped: reason };
}
