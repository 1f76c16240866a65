import { describe, expect, it } from 'vitest';
import type { SecretCipher } from '../../../../../src/main/services/secrets/secrets.ts';
import { AppError } from '../../../../../src/shared/domain/app-error.ts';
import { createModelDeskLab, elsewhere, onDevice } from '../../../../support/model-desk-lab.ts';

const env = { NIGHTSHIFT_SECRET_MODEL_MODELS_EXAMPLE_ORG: 'canary-from-environment' };
const closedKeyring: SecretCipher = {
  isAvailable: () => false,
  encrypt: () => {
    throw new AppError('secrets-unsafe');
  },
  decrypt: () => {
    throw new AppError('secrets-unsafe');
  },
};

describe('a key', () => {
  it('comes from the environment where it cannot be kept, by the host it is for', async () => {
    const { ask, choose, calls, setup } = await createModelDeskLab({ env, cipher: closedKeyring });
    await choose();
    await ask();
    expect(calls[0]?.server.key).toBe('canary-from-environment');
    const { providers, canKeepKeys } = await setup.get();
    expect(canKeepKeys).toBe(false);
    expect(providers).toMatchObject([
      { hasKey: true, keyVariable: 'NIGHTSHIFT_SECRET_MODEL_MODELS_EXAMPLE_ORG' },
    ]);
    expect(JSON.stringify(providers)).not.toContain('canary');
  });

  it('of one host is not sent to another', async () => {
    const { ask, choose, calls, setup } = await createModelDeskLab({ env });
    const id = await choose();
    const other = { ...elsewhere, baseUrl: 'https://models.example.net/v1' };
    await setup.changeProvider(id, other);
    const scope = { providerId: id, use: 'structuring' } as const;
    await setup.setConsent(scope, { isAllowed: true, isRedacted: false });
    await ask();
    expect(calls[0]?.server).toMatchObject({ key: null, baseUrl: other.baseUrl });
  });

  it('that cannot be kept is refused, and the provider with it', async () => {
    const { setup } = await createModelDeskLab({ cipher: closedKeyring });
    await expect(setup.addProvider(elsewhere, 'sk-x')).rejects.toMatchObject({
      code: 'secrets-unsafe',
    });
    expect((await setup.get()).providers).toEqual([]);
  });

  it('is in no table', async () => {
    const { ask, choose, db } = await createModelDeskLab({ env });
    await choose();
    await ask();
    expect(db.serialize().includes('canary-from-environment')).toBe(false);
  });
});

describe('what is set', () => {
  it('is told of, and goes with its provider', async () => {
    const { setup, choose, setPrice } = await createModelDeskLab();
    let told = 0;
    setup.listen(() => {
      told += 1;
    });
    const id = await choose();
    await setPrice(id, 2);
    expect(told).toBe(4);
    expect(await setup.get()).toMatchObject({
      choices: { structuring: { providerId: id, model: 'm' }, vision: null },
      consents: [{ providerId: id, use: 'structuring', isAllowed: true }],
      prices: [{ providerId: id, inputMicros: 2_000_000 }],
    });
    await setup.removeProvider(id);
    expect(await setup.get()).toMatchObject({
      ...{ providers: [], consents: [], prices: [], choices: { structuring: null } },
    });
  });

  it('about a provider that is not there is refused', async () => {
    const { setup } = await createModelDeskLab();
    const choice = { providerId: '01900000-0000-7000-8000-0000000000ff', model: 'm' };
    await expect(setup.choose('vision', choice)).rejects.toMatchObject({ code: 'model-none' });
  });

  it.each([
    ['provider-auth', 'elsewhere'],
    ['model-server-unreachable', 'device'],
  ] as const)('lets go on what waits because of %s', async (code, reach) => {
    const { setup, choose, addJob, rest, job, world } = await createModelDeskLab();
    const settings = reach === 'device' ? onDevice : elsewhere;
    const id = await choose(settings);
    world.script = () => new AppError(code, { values: { server: 's' } });
    const jobId = await addJob();
    await rest();
    expect(job(jobId)).toMatchObject({ state: 'pending', failure: { code } });
    world.script = () => '{"title":"x"}';
    await setup.changeProvider(id, { ...settings, name: 'Mended' });
    await rest();
    expect(job(jobId).state).toBe('completed');
  });
});

describe('a trial', () => {
  it('says which models there are, or why not, and is in the ledger', async () => {
    const { setup, world, ledgerLines, calls } = await createModelDeskLab();
    world.script = () => ({ models: ['a', 'b'] }) as never;
    expect(await setup.testUnsaved(elsewhere, 'sk-trial')).toEqual({
      ...{ isOk: true, models: ['a', 'b'], code: null, values: {} },
    });
    expect(calls[0]?.server.key).toBe('sk-trial');
    world.script = () => new AppError('provider-auth', { values: { server: 'Far away' } });
    expect(await setup.testUnsaved(elsewhere, null)).toEqual({
      ...{ isOk: false, models: [], code: 'provider-auth', values: { server: 'Far away' } },
    });
    expect(await setup.testSaved('01900000-0000-7000-8000-0000000000ff')).toBeNull();
    expect(ledgerLines()).toMatchObject([
      { purpose: 'model-test', code: 'provider-auth', costMicros: 0 },
      { purpose: 'model-test', code: null, costMicros: 0, host: 'models.example.org' },
    ]);
  });

  it('finds the servers that answer at their usual places', async () => {
    const places = [
      { type: 'ollama', name: 'Ollama', baseUrl: 'http://localhost:11434/v1' },
      { type: 'llama-cpp', name: 'llama.cpp', baseUrl: 'http://localhost:8080/v1' },
    ] as const;
    const { setup, world, calls } = await createModelDeskLab({ places });
    world.script = ({ server }) =>
      server.name === 'Ollama'
        ? ({ models: ['qwen'] } as never)
        : new AppError('model-server-unreachable', { values: { server: 's' } });
    expect(await setup.detect()).toEqual([
      { type: 'ollama', baseUrl: 'http://localhost:11434/v1', models: ['qwen'] },
    ]);
    expect(calls.every(({ server }) => server.idleMs <= 2_000)).toBe(true);
  });
});

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
