import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackupLab } from '../../../support/backup-lab.ts';
import { makeResumeVersion } from '../../../support/make-resume-version.ts';

describe('restoring', () => {
  it('brings the earlier state back and moves the present one aside', async () => {
    const lab = createBackupLab();
    const first = await lab.addResume('first');
    const name = await lab.backUp();
    await lab.addResume('second');
    expect(await lab.backups.restore('newest')).toEqual({
      ...{ name, at: lab.clock.now(), replaced: '2030-01-07T09-01-00-000Z-before-restore' },
    });
    expect(lab.resumeNames()).toEqual(['first']);
    expect(await lab.backups.lastRestore()).toEqual({
      ...{ at: lab.clock.now(), reason: 'asked', from: name },
    });
    const [replaced = ''] = readdirSync(lab.dataFolder).filter((file) => /^replaced-/.test(file));
    expect(existsSync(join(lab.dataFolder, replaced, 'nightshift.db'))).toBe(true);
    expect((await lab.backups.listBlobsInBackups()).has(first)).toBe(true);
  });

  it('can be undone', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    await lab.backUp();
    await lab.addResume('second');
    const restored = await lab.backups.restore('newest');
    await lab.clock.advance(1_000);
    await lab.backups.restore(restored.replaced);
    expect(lab.resumeNames()).toEqual(['first', 'second']);
    const replaced = (await lab.backups.list()).filter(({ reason }) => reason === 'before-restore');
    expect(replaced).toHaveLength(2);
  });

  it('takes what was still in the log of the replaced database back, too', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    const name = await lab.backUp();
    const copy = join(lab.dataFolder, '..', 'as-killed.db');
    await lab.withStore(async ({ store, resumes, blobs, db }) => {
      const { hash } = await blobs.put(Buffer.from('in the log'));
      const version = makeResumeVersion({ blobHash: hash, fileName: 'in the log' });
      await store.write((tx) => resumes.add(tx, version));
      // As a killed process leaves it: database and log, nothing closed.
      for (const suffix of ['', '-wal']) copyFileSync(`${db.name}${suffix}`, `${copy}${suffix}`);
    });
    for (const suffix of ['', '-wal']) {
      copyFileSync(`${copy}${suffix}`, `${lab.database}${suffix}`);
    }
    await lab.backups.restore(name);
    expect(lab.resumeNames()).toEqual(['first']);
    await lab.clock.advance(1_000);
    const [undo] = (await lab.backups.list()).filter(({ reason }) => reason === 'before-restore');
    await lab.backups.restore(undo?.name ?? '');
    expect(lab.resumeNames()).toEqual(['first', 'in the log']);
  });

  it('never touches the backup itself', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    const name = await lab.backUp();
    const before = join(lab.dataFolder, '..', 'before');
    cpSync(join(lab.folder, name), before, { recursive: true });
    await lab.backups.restore(name);
    await lab.addResume('after');
    for (const file of ['nightshift.db', 'manifest.json']) {
      const now = readFileSync(join(lab.folder, name, file));
      expect(now.equals(readFileSync(join(before, file)))).toBe(true);
    }
    expect(await lab.backups.drill()).toMatchObject([{ problem: null }]);
  });

  it('brings files back that were removed since', async () => {
    const lab = createBackupLab();
    const hash = await lab.addResume('first');
    await lab.backUp();
    const file = join(lab.dataFolder, 'blobs', hash.slice(0, 2), hash);
    rmSync(file);
    await lab.backups.restore('newest');
    expect(readFileSync(file, 'utf8')).toBe('first');
  });

  it('works where the data folder has lost everything', async () => {
    const lab = createBackupLab();
    const hash = await lab.addResume('first');
    const name = await lab.backUp();
    for (const file of readdirSync(lab.dataFolder)) {
      rmSync(join(lab.dataFolder, file), { recursive: true });
    }
    await lab.backups.restore(name);
    expect(lab.resumeNames()).toEqual(['first']);
    expect(existsSync(join(lab.dataFolder, 'blobs', hash.slice(0, 2), hash))).toBe(true);
  });
});

describe('what is restored', () => {
  it('is paused, by the user, so that no command goes on by itself', async () => {
    const lab = createBackupLab();
    await lab.addJob(1);
    await lab.backUp();
    await lab.backups.restore('newest');
    expect(lab.read("SELECT kind || ' ' || reason || ' ' || closed_by FROM gate")).toEqual([
      '* pause user',
    ]);
  });

  it('goes on numbering after what windows have heard of the replaced one', async () => {
    const lab = createBackupLab();
    await lab.addJob(1);
    await lab.backUp();
    for (let number = 2; number <= 9; number += 1) await lab.addJob(number);
    await lab.backups.restore('newest');
    expect(lab.read('SELECT max(seq) FROM audit')).toEqual([10]);
    expect(lab.read('SELECT type FROM audit ORDER BY seq DESC LIMIT 1')).toEqual(['gates.changed']);
    expect(lab.jobIds()).toEqual([lab.jobId(1)]);
  });

  it('holds what was to be sent, since it may have been sent already', async () => {
    const lab = createBackupLab();
    await lab.withStore(async ({ db }) => {
      db.prepare(
        `INSERT INTO outbox (id, channel, payload, due_at, created_at)
         VALUES ('01900000-0000-7000-8000-000000000001', 'mail', '{}', 1, 1)`,
      ).run();
    });
    await lab.backUp();
    await lab.backups.restore('newest');
    expect(lab.read("SELECT state || ' ' || reason FROM outbox")).toEqual(['held restored']);
  });

  it('suspects no job that was running when the copy was made', async () => {
    const lab = createBackupLab();
    await lab.addJob(1);
    await lab.withStore(({ store }) =>
      store.write((tx) =>
        store.claimJob(tx, lab.jobId(1), { now: 1, bootId: 'boot', claimToken: 'token' }),
      ),
    );
    await lab.backUp();
    await lab.backups.restore('newest');
    expect(lab.read('SELECT has_checkpoint FROM job')).toEqual([1]);
  });

  it('counts no failed start of the time before', async () => {
    const lab = createBackupLab();
    await lab.withStore(({ store }) => store.write((tx) => store.saveFailedStarts(tx, 2)));
    await lab.backUp();
    await lab.backups.restore('newest');
    expect(lab.read("SELECT value FROM fact WHERE name = 'failed-starts'")).toEqual([0]);
  });
});

describe('restoring refuses', () => {
  it('a backup that is not there', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    await expect(lab.backups.restore('newest')).rejects.toMatchObject({ code: 'backup-missing' });
    await expect(lab.backups.restore('../..')).rejects.toMatchObject({ code: 'backup-missing' });
  });

  it('a backup that has changed since, and leaves the data as it is', async () => {
    const lab = createBackupLab();
    await lab.addResume('first');
    const name = await lab.backUp();
    await lab.addResume('second');
    writeFileSync(join(lab.folder, name, 'nightshift.db'), 'x', { flag: 'a' });
    await expect(lab.backups.restore(name)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(lab.resumeNames()).toEqual(['first', 'second']);
    await lab.backups.makeReady();
    expect(existsSync(join(lab.dataFolder, 'restoring'))).toBe(false);
  });
});
