import { expect, it } from 'vitest';
import {
  createKindPolicies,
  storedPolicies,
} from '../../../../src/main/services/settings/kind-policies.ts';
import type { KindPolicyChanges } from '../../../../src/shared/domain/kind-policy.ts';
import { kindDefaults } from '../../../support/kind-defaults.ts';

const declared = [
  { kind: 'dream', isHousekeeping: false, policy: kindDefaults },
  { kind: 'sweep', isHousekeeping: true, policy: kindDefaults },
];

const storedAs = (changes: KindPolicyChanges) => ({
  read: (kind: string) => (kind === 'dream' ? changes : {}),
});

it('gives the engine at its start only those kinds of which something was set', () => {
  expect([...storedPolicies(declared, storedAs({}))]).toEqual([]);
  expect([...storedPolicies(declared, storedAs({ perMinute: 4 }))]).toEqual([
    ['dream', { ...kindDefaults, perMinute: 4 }],
  ]);
});

function setup(apply: () => Promise<void>) {
  let told = 0;
  const table = { ...storedAs({}), save: () => {}, remove: () => {} };
  const kinds = createKindPolicies({
    ...{ declared, table },
    async apply(_kind, decide) {
      decide(null);
      await apply();
    },
  });
  kinds.listen(() => {
    told += 1;
  });
  return { kinds, told: () => told };
}

it('tells of a change once it is stored, and of none that was refused', async () => {
  const { kinds, told } = setup(async () => {});
  await kinds.set('dream', { priority: 1 });
  expect(told()).toBe(1);
  await expect(kinds.set('sweep', { perMinute: 1 })).resolves.toBe('fixed');
  await expect(kinds.reset('fly')).resolves.toBe('unknown');
  expect(told()).toBe(1);
});

it('tells of nothing where the change could not be stored', async () => {
  const { kinds, told } = setup(() => Promise.reject(new RangeError('the disk is full')));
  await expect(kinds.set('dream', { priority: 1 })).rejects.toThrow('the disk is full');
  expect(told()).toBe(0);
});
