import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { SecretCipher } from '../../../../../src/main/services/secrets/secrets.ts';
import { AppError } from '../../../../../src/shared/domain/app-error.ts';
import { createModelDeskLab, elsewhere, onDevice } from '../../../../support/model-desk-lab.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

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

/** Turns texts round, and knows its own work. */
const openKeyring: SecretCipher = {
  isAvailable: () => true,
  encrypt: (text) => Buffer.from(`#${[...text].toReversed().join('')}`),
  decrypt(bytes) {
    const text = Buffer.from(bytes).toString();
    if (!text.startsWith('#')) throw new TypeError('not ours');
    return [...text.slice(1)].toReversed().join('');
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

  it('in the keyring goes when the host is another, and stays when only the path is', async () => {
    const { setup } = await createModelDeskLab({
      cipher: openKeyring,
      dataFolder: temporaryFolder(),
    });
    const id = await setup.addProvider(elsewhere, 'canary-kept');
    const hasKey = async () => (await setup.get()).providers.map((provider) => provider.hasKey);
    await setup.changeProvider(id, { ...elsewhere, baseUrl: `${elsewhere.baseUrl}/beta` });
    expect(await hasKey()).toEqual([true]);
    await setup.changeProvider(id, { ...elsewhere, baseUrl: 'https://models.example.net/v1' });
    expect(await hasKey()).toEqual([false]);
    expect(await setup.get()).toMatchObject({
      ...{ canKeepKeys: true, providers: [{ keyVariable: null }] },
    });
  });

  it('goes with its provider', async () => {
    const dataFolder = temporaryFolder();
    const { setup } = await createModelDeskLab({ cipher: openKeyring, dataFolder });
    const id = await setup.addProvider(elsewhere, 'canary-kept');
    expect(readdirSync(join(dataFolder, 'secrets'))).toEqual([`model-${id}`]);
    await setup.removeProvider(id);
    expect(readdirSync(join(dataFolder, 'secrets'))).toEqual([]);
  });

  it('that cannot be read any more counts as none, and what needs it asks for it', async () => {
    const dataFolder = temporaryFolder();
    const { setup, addJob, job } = await createModelDeskLab({
      cipher: openKeyring,
      dataFolder,
    });
    const providerId = await setup.addProvider(elsewhere, 'canary-kept');
    await setup.choose('structuring', { providerId, model: 'm' });
    const scope = { providerId, use: 'structuring' } as const;
    await setup.setConsent(scope, { isAllowed: true, isRedacted: false });
    writeFileSync(join(dataFolder, 'secrets', `model-${providerId}`), 'damaged');
    expect((await setup.get()).providers).toMatchObject([{ hasKey: false }]);
    const id = await addJob();
    // It is read from a real file, which no clock hurries.
    await vi.waitFor(() =>
      expect(job(id)).toMatchObject({ state: 'pending', failure: { code: 'secret-unreadable' } }),
    );
    await setup.changeProvider(providerId, elsewhere, 'canary-again');
    await vi.waitFor(() => expect(job(id).state).toBe('completed'));
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

  it('stands in the audit trail, without keys', async () => {
    const { choose, setup, db } = await createModelDeskLab({
      ...{ cipher: openKeyring, dataFolder: temporaryFolder() },
    });
    const id = await choose();
    await setup.changeProvider(id, elsewhere, 'canary-in-trail');
    const entries = db.prepare("SELECT detail FROM audit WHERE type = 'models.set'").pluck().all();
    expect(entries.map((detail) => JSON.parse(String(detail)).what)).toEqual([
      ...['provider-added', 'choice', 'consent', 'provider-changed'],
    ]);
    expect(entries.join()).not.toContain('canary');
    expect(entries[2]).toContain('"isAllowed":true');
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
