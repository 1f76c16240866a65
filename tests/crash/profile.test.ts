import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { placesAfterOpening, typeUntilKilled } from '../support/type-until-killed.ts';

const child = fileURLToPath(new URL('../support/profile-child.ts', import.meta.url));
/** The machine has few cores. */
const lanes = 2;

const names = ['I', 'In', 'Ine', 'Ines'];

/** What the file holds, without the app. */
function readFolder(dataFolder: string) {
  const db = new Database(join(dataFolder, 'nightshift.db'), { readonly: true });
  const one = (sql: string) => db.prepare(sql).pluck().get();
  const found = {
    name: one("SELECT said ->> '$.name[0]' FROM profile_decision"),
    title: one("SELECT value ->> '$.titles[0]' FROM preference"),
    changes: one(`SELECT (SELECT coalesce(sum(revision), 0) FROM profile_decision)
      + (SELECT coalesce(sum(revision), 0) FROM preference)`),
    events: one("SELECT count(*) FROM domain_event WHERE type = 'profile.changed'"),
    integrity: db.pragma('integrity_check', { simple: true }),
  };
  db.close();
  return found;
}

describe('a process killed while somebody types into their profile', () => {
  it('has on the disk what it has answered to be saved, and told of just that', async () => {
    const whole = await typeUntilKilled(child, 0);
    const places = placesAfterOpening(whole.told);
    // Five writes, each before and after its commit.
    expect(places.length).toBeGreaterThanOrEqual(10);
    await mapInParallel(places, lanes, async (place) => {
      const { dataFolder, told, forget } = await typeUntilKilled(child, place);
      const { name, title, changes, events, integrity } = readFolder(dataFolder);
      expect(integrity, `place ${place}`).toBe('ok');
      expect(events, `place ${place}`).toBe(changes);
      const last = told.findLast(([what]) => what === 'name')?.[1] ?? '';
      // What was told is there, or the save after it.
      expect(names.indexOf(String(name)), `place ${place}`).toBeGreaterThanOrEqual(
        names.indexOf(last),
      );
      if (told.some(([what]) => what === 'title')) expect(title, `place ${place}`).toBe('Surveyor');
      await forget();
    });
  });

  it('shows it at the next start, and goes on from there', async () => {
    const { dataFolder } = await typeUntilKilled(child, 0);
    const app = await createApp({ dataFolder, logger });
    try {
      const [contact] = (await app.profile.get()).facts;
      expect(contact).toMatchObject({ id: 'contact', revision: 4 });
      expect(contact?.fields[0]).toMatchObject({ name: 'name', values: ['Ines'], by: 'you' });
      expect(app.wishes.getPreferences()).toMatchObject({ revision: 1 });
      await expect(app.profile.edit('contact', 4, { name: ['Ines Carvalho'] })).resolves.toEqual({
        revision: 5,
      });
    } finally {
      await app.close();
    }
  });
});
