import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { placesAfterOpening, typeUntilKilled } from '../support/type-until-killed.ts';

const child = fileURLToPath(new URL('../support/settings-child.ts', import.meta.url));
/** The machine has few cores. */
const lanes = 2;

/** What the file holds, without the app. */
function readFolder(dataFolder: string) {
  const db = new Database(join(dataFolder, 'nightshift.db'), { readonly: true });
  const storedAt = (name: string) =>
    Number(db.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(name) ?? 0);
  const found = {
    days: storedAt('keepJobsDays'),
    concurrency: storedAt('job.import-resume.concurrency'),
    integrity: db.pragma('integrity_check', { simple: true }),
  };
  db.close();
  return found;
}

describe('a process killed while somebody changes settings', () => {
  it('has on the disk what it has answered to be stored, or the change after it', async () => {
    const whole = await typeUntilKilled(child, 0);
    const places = placesAfterOpening(whole.told);
    // Five writes, each before and after its commit.
    expect(places.length).toBeGreaterThanOrEqual(10);
    await mapInParallel(places, lanes, async (place) => {
      const { dataFolder, told, forget } = await typeUntilKilled(child, place);
      const last = (name: string) => Number(told.findLast(([what]) => what === name)?.[1] ?? 0);
      const { days, concurrency, integrity } = readFolder(dataFolder);
      expect(integrity, `place ${place}`).toBe('ok');
      expect([last('days'), (last('days') || 6) + 1], `place ${place}`).toContain(days);
      const next = (last('concurrency') || 1) + 1;
      expect([last('concurrency'), next], `place ${place}`).toContain(concurrency);
      await forget();
    });
  });

  it('keeps to it at the next start', async () => {
    const { dataFolder } = await typeUntilKilled(child, 0);
    const app = await createApp({ dataFolder, logger });
    try {
      expect(app.settings.get().keepJobsDays).toBe(9);
      const [imports] = app.settings.kinds.list();
      expect(imports).toMatchObject({ kind: 'import-resume', changed: ['concurrency'] });
      expect(imports?.policy.concurrency).toBe(3);
    } finally {
      await app.close();
    }
  });
});
