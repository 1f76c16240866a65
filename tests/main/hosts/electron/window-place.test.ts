import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWindowPlaceStore } from '../../../../src/main/hosts/electron/window-place.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const place = { x: -20, y: 40, width: 900, height: 700, isMaximized: false };

it('the window comes back where it stood', () => {
  const file = join(temporaryFolder(), 'place');
  const store = createWindowPlaceStore(file, () => true);
  expect(store.read()).toBeNull();
  store.save(place);
  expect(store.read()).toEqual(place);
  store.save({ ...place, isMaximized: true });
  expect(store.read()).toEqual({ ...place, isMaximized: true });
});

it('a place that an earlier version saved is understood', () => {
  const file = join(temporaryFolder(), 'place');
  writeFileSync(file, '-20 40 900 700');
  expect(createWindowPlaceStore(file, () => true).read()).toEqual(place);
});

it('not on a screen that is gone, nor from a file that is damaged', () => {
  const file = join(temporaryFolder(), 'place');
  createWindowPlaceStore(file, () => true).save(place);
  expect(createWindowPlaceStore(file, () => false).read()).toBeNull();
  for (const text of [
    '',
    'a b c d',
    '1 2 3',
    '1 2 1e9 5',
    'NaN 1 900 700',
    '1 2 0 0',
    '1 2 900 700 2',
  ]) {
    writeFileSync(file, text);
    expect(createWindowPlaceStore(file, () => true).read(), text).toBeNull();
  }
});

it('a place that cannot be saved bothers nobody', () => {
  const store = createWindowPlaceStore('/nonexistent/place', () => true);
  expect(() => store.save(place)).not.toThrow();
});
