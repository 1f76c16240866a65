import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { placesAfterOpening, typeUntilKilled } from '../support/type-until-killed.ts';

const child = fileURLToPath(new URL('../support/draft-child.ts', import.meta.url));
/** The machine has few cores. */
const lanes = 2;

const names = ['I', 'In', 'Ine', 'Ines', 'Ines C'];

/** What the file holds, without the app: the texts of the draft and of the newest version. */
function readFolder(dataFolder: string) {
  const db = new Database(join(dataFolder, 'nightshift.db'), { readonly: true });
  const text = (sql: string) => db.prepare(sql).pluck().get() as string | undefined;
  const draft = text("SELECT resume ->> '$.basics.name' FROM resume_draft");
  const version = text(
    "SELECT resume ->> '$.basics.name' FROM resume ORDER BY number DESC LIMIT 1",
  );
  const integrity = db.pragma('integrity_check', { simple: true });
  db.close();
  return { draft, version, integrity };
}

describe('a process killed while somebody types', () => {
  it('has on the disk what it has answered to be saved, killed at every commit', async () => {
    const whole = await typeUntilKilled(child, 0);
    const places = placesAfterOpening(whole.told);
    // Seven writes at least, each before and after its commit.
    expect(places.length).toBeGreaterThanOrEqual(14);
    await mapInParallel(places, lanes, async (place) => {
      const { dataFolder, told, forget } = await typeUntilKilled(child, place);
      const found = readFolder(dataFolder);
      expect(found.integrity, `place ${place}`).toBe('ok');
      const isVersion = told.some(([what]) => what === 'version');
      const last = told.findLast(([what]) => what === 'draft')?.[1];
      if (isVersion) expect(found.version, `place ${place}`).toBe('Ines');
      // A version takes the place of its draft; else there is what was told, or the save after it.
      const text = found.draft ?? found.version ?? null;
      const known = last === undefined ? -1 : names.indexOf(last);
      const stored = text === null ? -1 : names.indexOf(text);
      expect(stored, `place ${place}: ${last} was told, ${text} is there`).toBeGreaterThanOrEqual(
        known,
      );
      await forget();
    });
  });

  it('offers the draft at the next start, to be gone on with', async () => {
    const { dataFolder, told } = await typeUntilKilled(child, 0);
    const id = told.find(([what]) => what === 'created')?.[1] ?? '';
    const app = await createApp({ dataFolder, logger });
    try {
      const draft = app.resumeDesk.getDraft(id);
      expect(draft).toMatchObject({ base: 2, resume: { basics: { name: 'Ines C' } } });
      expect(app.resumes.listLines()[0]?.draftSavedAt).toBe(draft?.savedAt);
      const revision = draft?.revision ?? 0;
      const resume = { basics: { name: 'Ines Carvalho' } };
      const saved = await app.resumeDesk.saveDraft(id, { base: 2, revision, resume });
      expect(saved).toMatchObject({ revision: revision + 1 });
    } finally {
      await app.close();
    }
  });
});
