import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { migrations } from '../../../../src/main/store/migrations/index.ts';

/** The migrations that data folders may have gone through. A change of schema is a new one. */
const released = {
  '0001-initial': 'eac739da5d637db38ba43c10f3370f2922a8ce6871a5d41ea13bfd766d4e6275',
} as const;

it.each(Object.entries(released))('%s is as it was released', (name, hash) => {
  const migration = migrations.find((other) => other.name === name);
  expect(
    createHash('sha256')
      .update(migration?.sql ?? '')
      .digest('hex'),
  ).toBe(hash);
});

it('numbers the migrations in their order', () => {
  const numbers = migrations.map(({ name }) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers).size).toBe(numbers.length);
});
