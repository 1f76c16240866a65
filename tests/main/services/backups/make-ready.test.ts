import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { createBackupLab } from '../../../support/backup-lab.ts';
import { makeReleasedDatabase, readOldRows, readSchema } from '../../../support/migration-lab.ts';

const zeroHeader = (path: string) => writeFileSync(path, Buffer.alloc(100), { flag: 'r+' });

describe('a damaged database', () => {
  it.each([
    ['with a header of zeros', zeroHeader],
    ['that is no database', (path: string) => writeFileSync(path, 'Dear diary,\n'.repeat(500))],
    ['cut off in the middle', (path: string) => truncateSync(path, statSync(path).size / 2)],
    ['cut off to nothing', (path: string) => truncateSync(path, 0)],
    ['that is gone', (path: string) => rmSync(path)],
  ])('%s is moved aside, and the newest backup takes its place', async (_name, damage) => {
    const lab = createBackupLab();
    await lab.addResume('first');
    await lab.backUp();
    await lab.addResume('second');
    const name = await lab.backUp();
    await lab.addResume('third');
    damage(lab.database);
    const damaged = readIfThere(lab.database);
    await lab.backups.makeReady();
    expect(lab.resumeNames()).toEqual(['first', 'second']);
    expect(await lab.backups.lastRestore()).toEqual({
      ...{ at: lab.clock.now(), reason: 'damaged', from: name },
    });
    const [aside = ''] = lab.filesIn(lab.dataFolder).filter((file) => /^replaced-/.test(file));
    expect(readIfThere(join(lab.dataFolder, aside, 'nightshift.db'))).toEqual(damaged);
    expect(lab.read('SELECT kind || reason FROM gate')).toEqual(['*pause']);
  });

  it('is not replaced by a backup that is damaged, too, but by the one before', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    const earlier = await lab.backUp();
    const later = await lab.backUp();
    zeroHeader(join(lab.folder, later, 'nightshift.db'));
    zeroHeader(lab.database);
    await lab.backups.makeReady();
    expect(await lab.backups.lastRestore()).toMatchObject({ from: earlier });
    expect(lab.filesIn(lab.folder)).toEqual([earlier, `failed-${later}`]);
  });

  it('is left alone where there is no backup, and said so', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    zeroHeader(lab.database);
    const before = readFileSync(lab.database);
    await expect(lab.backups.makeReady()).rejects.toMatchObject({
      ...{ code: 'data-damaged', values: { folder: lab.dataFolder } },
    });
    expect(readFileSync(lab.database)).toEqual(before);
  });
});

describe('a sound database', () => {
  it('is left as it is', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    await lab.backUp();
    await lab.addResume('second');
    const before = readFileSync(lab.database);
    await lab.backups.makeReady();
    expect(readFileSync(lab.database)).toEqual(before);
    expect(await lab.backups.lastRestore()).toBeNull();
  });

  it('may be none yet', async () => {
    const lab = createBackupLab();
    await lab.backups.makeReady();
    expect(lab.filesIn(lab.folder)).toEqual([]);
  });

  it('of a newer version is refused and left as it is, byte for byte, its log as well', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    const files = ['', '-wal'].map((suffix) => `${lab.database}${suffix}`);
    const db = new Database(lab.database);
    db.pragma(`user_version = ${migrations.length + 1}`);
    // As a killed process leaves it: the newer version stands in the log alone.
    const asKilled = files.map((file) => readFileSync(file));
    db.close();
    files.forEach((file, index) => {
      writeFileSync(file, asKilled[index] ?? '');
    });
    await expect(lab.backups.makeReady()).rejects.toMatchObject({ code: 'data-newer' });
    expect(files.map((file) => readFileSync(file))).toEqual(asKilled);
    expect(lab.filesIn(lab.folder)).toEqual([]);
  });
});

describe('before a new version changes anything', () => {
  it('a backup of the old state is made and checked', async () => {
    const lab = createBackupLab();
    makeReleasedDatabase(lab.database, 1);
    const schema = readSchema(lab.database);
    await lab.backups.makeReady();
    const [{ name = '', reason } = {}] = await lab.backups.list();
    expect(reason).toBe('before-migration');
    const copy = join(lab.folder, name, 'nightshift.db');
    expect(readSchema(copy)).toEqual(schema);
    expect(readOldRows(copy)).toEqual(readOldRows(lab.database));
    await lab.withStore(async () => {});
    expect(readSchema(copy)).toEqual(schema);
    expect(readSchema(lab.database)).toMatchObject({ version: migrations.length });
    expect(await lab.backups.drill()).toMatchObject([{ name, problem: null }]);
  });

  it('nothing is changed where no backup can be made', async () => {
    const lab = createBackupLab();
    makeReleasedDatabase(lab.database, 1);
    const before = readFileSync(lab.database);
    writeFileSync(lab.folder, 'a file where the folder should be');
    await expect(lab.backups.makeReady()).rejects.toMatchObject({ code: 'backup-failed' });
    expect(readFileSync(lab.database)).toEqual(before);
  });

  it('a backup of an older version can be restored, and is brought up to this one', async () => {
    const lab = createBackupLab();
    makeReleasedDatabase(lab.database, 1);
    const rows = readOldRows(lab.database);
    await lab.backups.makeReady();
    await lab.withStore(async () => {});
    await lab.clock.advance(1_000);
    await lab.backups.restore('newest');
    expect(readSchema(lab.database)).toMatchObject({ version: migrations.length, integrity: 'ok' });
    expect(readOldRows(lab.database).resume).toEqual(rows.resume);
  });
});

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
