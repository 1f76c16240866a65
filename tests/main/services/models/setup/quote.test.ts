import { describe, expect, it } from 'vitest';
import { createModelDeskLab, onDevice } from '../../../../support/model-desk-lab.ts';

describe('a quote', () => {
  it('is learned from what documents took, call by call', async () => {
    const { setup, choose, setPrice, setCaps, ask, world } = await createModelDeskLab();
    const id = await choose();
    expect(setup.quote('structuring', 9)).toMatchObject({ lowMicros: null, basis: 0 });
    await setPrice(id, 1);
    const jobIds = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000001${n}`);
    for (const [index, jobId] of jobIds.entries()) {
      world.script = () => ({
        text: '{"title":"x"}',
        tokens: { input: 100 * (index + 1), output: 0 },
      });
      await ask({ jobId, instructions: `${index}` });
    }
    expect(setup.quote('structuring', 10)).toEqual({
      ...{ reach: 'elsewhere', providerName: 'Far away', model: 'm', basis: 3 },
      ...{ lowMicros: 1_000, highMicros: 2_000, affordable: null },
    });
    await setCaps(600 + 450);
    expect(setup.quote('structuring', 10).affordable).toBe(2);
  });

  it('of a model on this computer is nothing', async () => {
    const { setup, choose } = await createModelDeskLab();
    await choose(onDevice);
    expect(setup.quote('structuring', 10)).toMatchObject({
      ...{ reach: 'device', lowMicros: 0, highMicros: 0, affordable: null },
    });
    expect(setup.quote('vision', 10)).toMatchObject({ reach: null, model: null });
  });
});
