import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createBackupLab } from '../support/backup-lab.ts';
import { readSchema } from '../support/migration-lab.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const child = fileURLToPath(new URL('../support/backup-child.ts', import.meta.url));

async function runChild(dataFolder: string, deed: 'backup' | 'restore', killAt = 0) {
  const trail = join(dataFolder, '..', 'trail');
  writeFileSync(trail, '');
  const process_ = spawn(process.execPath, [child, dataFolder, deed, trail, String(killAt)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const signal = await new Promise((resolve) => {
    process_.on('exit', (_code, by) => resolve(by));
  });
  return { signal, places: readFileSync(trail, 'utf8').split('\n').filter(Boolean) };
}

/** A data folder with three backups of a first résumé, and a second résumé since. */
async function fill() {
  const lab = createBackupLab(join(temporaryFolder(), 'data'));
  await lab.addResume('first');
  for (let count = 0; count < 3; count += 1) await lab.backUp();
  await lab.addResume('second');
  return lab;
}

/** A copy of all of it, to be killed at one place. */
function duplicate(lab: Awaited<ReturnType<typeof fill>>) {
  const folder = temporaryFolder();
  cpSync(join(lab.dataFolder, '..'), folder, { recursive: true });
  return createBackupLab(join(folder, 'data'));
}

const soundBackup = { problem: null, blobs: 1 };

describe('a restore that is killed', () => {
  it('leaves the old state or the new one, at every place it can be killed', async () => {
    const original = await fill();
    const clean = await runChild(duplicate(original).dataFolder, 'restore');
    expect(clean.places).toEqual([
      ...['restore:before-copy', 'restore:after-copy'],
      ...['restore:before-journal', 'restore:after-journal'],
      ...['restore:before-move', 'restore:before-move-wal', 'restore:before-move-shm'],
      ...['restore:before-place', 'restore:after-place', 'restore:done'],
    ]);
    const begun = clean.places.indexOf('restore:after-journal');
    for (const [index, place] of clean.places.entries()) {
      const lab = duplicate(original);
      const killed = await runChild(lab.dataFolder, 'restore', index + 1);
      expect({ signal: killed.signal, at: killed.places.at(-1) }, place).toEqual({
        ...{ signal: 'SIGKILL', at: place },
      });
      await lab.backups.makeReady();
      const isNew = index >= begun;
      expect(lab.resumeNames(), place).toEqual(isNew ? ['first'] : ['first', 'second']);
      expect(readSchema(lab.database).integrity, place).toBe('ok');
      const left = readdirSync(lab.dataFolder).filter((name) => /^rest/.test(name));
      expect(left, place).toEqual([]);
      const drilled = await lab.backups.drill();
      expect(drilled, place).toMatchObject([soundBackup, soundBackup, soundBackup]);
      // Whatever happened: nothing is lost, and the other state can be had, too.
      await lab.clock.advance(1_000);
      const [other] = (await lab.backups.list()).filter((b) => b.reason === 'before-restore');
      expect(other === undefined, place).toBe(!isNew);
      if (other !== undefined) await lab.backups.restore(other.name);
      expect(lab.resumeNames(), place).toEqual(['first', 'second']);
    }
  }, 400_000);
});

describe('a backup that is killed', () => {
  it('is whole or does not exist, at every place it can be killed', async () => {
    const original = await fill();
    const clean = await runChild(duplicate(original).dataFolder, 'backup');
    expect(clean.places).toEqual([
      ...['backup:before-copy', 'backup:after-copy'],
      ...['backup:before-manifest', 'backup:after-manifest'],
      // The three earlier ones are of one day.
      ...['backup:before-remove', 'backup:before-remove'],
    ]);
    const accepted = clean.places.indexOf('backup:after-manifest');
    for (const [index, place] of clean.places.entries()) {
      const lab = duplicate(original);
      const killed = await runChild(lab.dataFolder, 'backup', index + 1);
      expect(killed.signal, place).toBe('SIGKILL');
      await lab.backups.makeReady();
      const drilled = await lab.backups.drill();
      for (const { problem } of drilled) expect(problem, place).toBeNull();
      expect(
        drilled.some(({ blobs }) => blobs === 2),
        place,
      ).toBe(index >= accepted);
      expect(lab.resumeNames(), place).toEqual(['first', 'second']);
      // The next one tidies up after it.
      await lab.backUp();
      await lab.backups.prune();
      const kept = (await lab.backups.list()).map(({ name }) => name).sort();
      expect(lab.filesIn(lab.folder), place).toEqual(kept);
      for (const name of kept) expect(existsSync(join(lab.folder, name, 'draft.json'))).toBe(false);
    }
  }, 400_000);
});
