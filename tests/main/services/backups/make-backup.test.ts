import {
  chmodSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createBackupLab } from '../../../support/backup-lab.ts';

it('holds the database and the files it refers to, and says what is in it', async () => {
  const lab = createBackupLab();
  const hash = await lab.addResume('cv of Mira');
  await lab.addJob(1);
  const name = await lab.backUp();
  expect(name).toBe('2030-01-07T09-01-00-000Z-asked');
  expect(await lab.backups.list()).toEqual([
    {
      ...{ name, at: Date.UTC(2030, 0, 7, 9, 1), reason: 'asked', appVersion: '1.2.3', blobs: 1 },
      bytes: statSync(join(lab.folder, name, 'nightshift.db')).size,
    },
  ]);
  expect(await lab.backups.listBlobsInBackups()).toEqual(new Set([hash]));
  const copy = new Database(join(lab.folder, name, 'nightshift.db'), { readonly: true });
  expect(copy.prepare('SELECT file_name FROM resume').pluck().all()).toEqual(['cv of Mira']);
  expect(copy.prepare('SELECT id FROM job').pluck().all()).toEqual([lab.jobId(1)]);
  copy.close();
  expect(lab.filesIn(join(lab.folder, name))).toEqual([
    ...['blobs', 'blobs.txt', 'manifest.json', 'nightshift.db'],
  ]);
});

it('can be read by nobody but its user', async () => {
  const lab = createBackupLab();
  const hash = await lab.addResume('cv');
  const folder = join(lab.folder, await lab.backUp());
  const modeOf = (...path: string[]) => (statSync(join(...path)).mode & 0o777).toString(8);
  expect([modeOf(lab.folder), modeOf(folder), modeOf(folder, 'blobs')]).toEqual([
    ...['700', '700', '700'],
  ]);
  const blob = join('blobs', hash.slice(0, 2), hash);
  expect([modeOf(folder, 'nightshift.db'), modeOf(folder, 'manifest.json')]).toEqual([
    ...['600', '600'],
  ]);
  expect(modeOf(folder, blob)).toBe('600');
});

it('copies the database as of one moment while it is written to', async () => {
  const lab = createBackupLab();
  await lab.withStore(async ({ store, db }) => {
    const insert = db.prepare("INSERT INTO fact (name, value) VALUES ('n' || ?, 1)");
    for (let number = 0; number < 2_000; number += 1) insert.run(number);
    let isOver = false;
    const copying = lab.backups.copy('asked').finally(() => {
      isOver = true;
    });
    let written = 0;
    while (!isOver) {
      // Two rows a commit: a copy that saw half of one would be odd.
      await store.write(() => {
        insert.run(`a${written}`);
        insert.run(`b${written}`);
      });
      written += 1;
    }
    const copied = await copying;
    await lab.backups.addBlobs(copied);
    await lab.backups.verify(copied.name);
    expect(written).toBeGreaterThan(0);
    expect(copied.facts.counts.fact).toBeGreaterThanOrEqual(2_000);
    expect(Number(copied.facts.counts.fact) % 2).toBe(0);
  });
  expect(await lab.backups.drill()).toMatchObject([{ problem: null }]);
});

it('is no backup until it has passed its check', async () => {
  const lab = createBackupLab();
  await lab.addResume('cv');
  const copied = await lab.backups.copy('asked');
  expect(await lab.backups.list()).toEqual([]);
  await lab.backups.addBlobs(copied);
  expect(await lab.backups.list()).toEqual([]);
  await lab.backups.verify(copied.name);
  expect(await lab.backups.list()).toMatchObject([{ name: copied.name }]);
});

/** Overwrites the middle of a file. */
function damage(path: string): void {
  const { size } = statSync(path);
  const db = Buffer.alloc(64, 7);
  truncateSync(path, size - 64);
  writeFileSync(path, db, { flag: 'a' });
}

it('sets one aside that does not pass, with the reason, and makes it anew at the next try', async () => {
  const lab = createBackupLab();
  await lab.addResume('cv');
  const copied = await lab.backups.copy('asked');
  await lab.backups.addBlobs(copied);
  damage(join(lab.folder, copied.name, 'nightshift.db'));
  await expect(lab.backups.verify(copied.name)).rejects.toMatchObject({ code: 'backup-failed' });
  expect(await lab.backups.list()).toEqual([]);
  expect(lab.filesIn(join(lab.folder, `failed-${copied.name}`))).toContain('problem.json');
  await lab.backups.verify(copied.name);
  expect(await lab.backups.list()).toMatchObject([{ name: copied.name }]);
});

it('does not pass when a file is missing that it refers to', async () => {
  const lab = createBackupLab();
  const hash = await lab.addResume('cv');
  const copied = await lab.backups.copy('asked');
  await lab.backups.addBlobs(copied);
  rmSync(join(lab.folder, copied.name, 'blobs', hash.slice(0, 2), hash));
  await expect(lab.backups.verify(copied.name)).rejects.toMatchObject({ code: 'backup-failed' });
});

it('may be begun again at every step', async () => {
  const lab = createBackupLab();
  await lab.addResume('cv');
  const copied = await lab.backups.copy('asked');
  rmSync(join(lab.folder, copied.name), { recursive: true });
  await lab.backups.addBlobs(copied);
  rmSync(join(lab.folder, copied.name), { recursive: true });
  await lab.backups.verify(copied.name);
  await lab.backups.verify(copied.name);
  await lab.backups.addBlobs(copied);
  expect(await lab.backups.drill()).toMatchObject([{ name: copied.name, problem: null, blobs: 1 }]);
});

it('fails with its own code where there is no place for it', async () => {
  const lab = createBackupLab();
  await lab.addResume('cv');
  writeFileSync(lab.folder, 'a file where the folder should be');
  await expect(lab.backups.copy('asked')).rejects.toMatchObject({ code: 'backup-failed' });
});

it('keeps three of a day and removes what interrupted ones left', async () => {
  const lab = createBackupLab();
  await lab.addResume('cv');
  const names: string[] = [];
  for (let count = 0; count < 4; count += 1) names.push(await lab.backUp());
  const interrupted = await lab.backups.copy('changes');
  writeFileSync(join(lab.folder, 'notes.txt'), 'somebody else put this here');
  expect(await lab.backups.prune()).toBe(1);
  expect(readdirSync(lab.folder).sort()).toEqual([...names.slice(1), 'notes.txt'].sort());
  expect(names).not.toContain(interrupted.name);
});

it('leaves a backup alone whose manifest it cannot read: a later version may have made it', async () => {
  const lab = createBackupLab();
  await lab.addResume('cv');
  const name = await lab.backUp();
  const manifest = join(lab.folder, name, 'manifest.json');
  chmodSync(manifest, 0o600);
  writeFileSync(manifest, '{"format":2}');
  expect(await lab.backups.list()).toEqual([]);
  await lab.backups.prune();
  expect(lab.filesIn(lab.folder)).toEqual([name]);
});

it('removes nothing that it cannot look at: it may be a backup', async () => {
  const lab = createBackupLab();
  await lab.addResume('cv');
  const name = await lab.backUp();
  const manifest = join(lab.folder, name, 'manifest.json');
  rmSync(manifest);
  symlinkSync('manifest.json', manifest);
  await expect(lab.backups.prune()).rejects.toMatchObject({ code: 'ELOOP' });
  expect(lab.filesIn(lab.folder)).toEqual([name]);
});
