import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDataSizeQuery } from '../../../../src/main/store/reader/data-size-query.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

it('counts each part of the data folder with all that lies in it, and the backups', () => {
  const root = temporaryFolder();
  const [folder, backups] = [join(root, 'data'), join(root, 'data-backups')];
  const put = (path: string, bytes: number) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), Buffer.alloc(bytes));
  };
  put('data/nightshift.db', 100);
  put('data/nightshift.db-wal', 20);
  put('data/blobs/ab/ab12', 3_000);
  put('data/blobs/cd/cd34', 4);
  put('data/logs/2030-01-07.log', 50);
  put('data/window/place', 7);
  put('data/owner', 1);
  put('data-backups/one/nightshift.db', 600);
  put('elsewhere', 9_000);
  symlinkSync(join(root, 'elsewhere'), join(folder, 'blobs', 'link'));
  expect(createDataSizeQuery()({ folder, backups })).toEqual({
    ...{ database: 120, files: 3_004, logs: 50, other: 8, backups: 600 },
  });
});

it('counts nothing where there is nothing', () => {
  const folder = join(temporaryFolder(), 'none');
  const nothing = { database: 0, files: 0, logs: 0, other: 0, backups: 0 };
  expect(createDataSizeQuery()({ folder, backups: folder })).toEqual(nothing);
});
