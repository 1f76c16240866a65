import { expect, it } from 'vitest';
import { createDataPlace } from '../../../../src/main/services/settings/data-place.ts';

const sizes = { database: 1, files: 2, backups: 3, logs: 4, other: 5 };
const makePlace = () =>
  createDataPlace({ folder: '/data', backupFolder: '/data-backups', measure: async () => sizes });

it('can open its folder only once a host has said how', async () => {
  const place = makePlace();
  expect(await place.look()).toMatchObject({ sizes, canOpenFolder: false });
  expect(await place.open()).toBe(false);
  const opened: string[] = [];
  place.attachOpener(async (folder) => opened.push(folder) === 1);
  expect(await place.look()).toMatchObject({ canOpenFolder: true });
  expect([await place.open(), opened]).toEqual([true, ['/data']]);
});
