import { expect, it } from 'vitest';
import { mindPause } from '../../../../src/main/hosts/cli/mind-pause.ts';
import type { ContractClient } from '../../../../src/main/hosts/contract-client.ts';

async function setup(pausedBy: 'user' | 'engine' | null) {
  const notes: string[] = [];
  let resumed = 0;
  const jobs = {
    queue: async () => ({ pausedBy }),
    resume: async () => {
      resumed += 1;
      return { pausedBy: null };
    },
  };
  const client = { jobs } as unknown as ContractClient;
  await mindPause(client, { note: (line) => notes.push(line) });
  return { notes, resumed };
}

it('says nothing while work goes on', async () => {
  expect(await setup(null)).toEqual({ notes: [], resumed: 0 });
});

it('leaves the user’s own pause alone, and says that it is why nothing begins', async () => {
  const { notes, resumed } = await setup('user');
  expect(resumed).toBe(0);
  expect(notes.join()).toMatch(/paused/);
});

it('ends the pause that the engine made after failed starts', async () => {
  const { notes, resumed } = await setup('engine');
  expect(resumed).toBe(1);
  expect(notes.join()).toMatch(/going on/);
});
