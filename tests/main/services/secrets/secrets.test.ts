import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createSafeStorageCipher } from '../../../../src/main/hosts/electron/safe-storage-cipher.ts';
import { createEnvironmentSecrets } from '../../../../src/main/services/secrets/environment-secrets.ts';
import { createSealedSecrets } from '../../../../src/main/services/secrets/secrets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const canary = 'canary-7f3a-not-a-real-key';

/** A keyring as Electron shows it: it mirrors what it is given, and knows its own work. */
function fakeSafeStorage(backend = 'gnome_libsecret', isAvailable = true) {
  return {
    isEncryptionAvailable: () => isAvailable,
    getSelectedStorageBackend: () => backend as 'gnome_libsecret',
    encryptString: vi.fn((text: string) => Buffer.from(`v11${[...text].toReversed().join('')}`)),
    decryptString: vi.fn((bytes: Buffer) => {
      const text = bytes.toString();
      if (!text.startsWith('v11')) throw new TypeError('not ours');
      return [...text.slice(3)].toReversed().join('');
    }),
  };
}

function setup(storage = fakeSafeStorage(), platform: NodeJS.Platform = 'linux') {
  const folder = join(temporaryFolder(), 'secrets');
  const secrets = createSealedSecrets(createSafeStorageCipher(storage, platform), folder);
  return { folder, secrets, storage };
}

describe('a secret', () => {
  it('comes back as it was set, and goes when it is removed', async () => {
    const { secrets } = setup();
    expect(await secrets.get('mail-password')).toBeNull();
    await secrets.set('mail-password', 'first');
    await secrets.set('mail-password', canary);
    expect(await secrets.get('mail-password')).toBe(canary);
    await secrets.remove('mail-password');
    await secrets.remove('mail-password');
    expect(await secrets.get('mail-password')).toBeNull();
  });

  it('stands in no file as it is, and only its user can read that file', async () => {
    const { secrets, folder } = setup();
    await secrets.set('model-key', canary);
    expect(readdirSync(folder)).toEqual(['model-key']);
    expect(readFileSync(join(folder, 'model-key'), 'utf8')).not.toContain(canary);
    expect(statSync(join(folder, 'model-key')).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it.each(['', '../owner', 'a/b', 'A', 'a.b', '-a', 'a'.repeat(65)])(
    'has no name like %j',
    async (name) => {
      await expect(setup().secrets.set(name, 'x')).rejects.toThrow();
    },
  );

  it('that the system cannot read any more is to be entered again', async () => {
    const { secrets, folder } = setup();
    await secrets.set('model-key', canary);
    writeFileSync(join(folder, 'model-key'), 'damaged');
    await expect(secrets.get('model-key')).rejects.toMatchObject({ code: 'secret-unreadable' });
  });
});

describe('without a safe place', () => {
  it('what the environment has is read all the same', async () => {
    const environment = createEnvironmentSecrets({ NIGHTSHIFT_SECRET_MODEL_KEY: canary });
    const cipher = createSafeStorageCipher(fakeSafeStorage('basic_text'), 'linux');
    const secrets = createSealedSecrets(cipher, join(temporaryFolder(), 'secrets'), environment);
    expect(secrets.canKeep()).toBe(false);
    expect(await secrets.get('model-key')).toBe(canary);
    expect(setup().secrets.canKeep()).toBe(true);
  });

  it.each([
    ['no keyring', fakeSafeStorage('basic_text')],
    ['a keyring that nobody knows', fakeSafeStorage('unknown')],
    ['a keyring that is locked', fakeSafeStorage('gnome_libsecret', false)],
  ])('nothing is kept: %s', async (_what, storage) => {
    const { secrets, folder } = setup(storage);
    await expect(secrets.set('model-key', canary)).rejects.toMatchObject({
      code: 'secrets-unsafe',
    });
    expect(storage.encryptString).not.toHaveBeenCalled();
    expect(() => readdirSync(folder)).toThrow();
  });

  it('macOS and Windows are not asked which one they have', async () => {
    const { secrets } = setup(fakeSafeStorage('unknown'), 'darwin');
    await secrets.set('model-key', canary);
    expect(await secrets.get('model-key')).toBe(canary);
  });
});

describe('a host without a window', () => {
  const secrets = createEnvironmentSecrets({ NIGHTSHIFT_SECRET_MAIL_PASSWORD: canary });

  it('reads secrets from its environment', async () => {
    expect(await secrets.get('mail-password')).toBe(canary);
    expect(await secrets.get('model-key')).toBeNull();
  });

  it('keeps none', async () => {
    await expect(secrets.set('a', 'b')).rejects.toMatchObject({ code: 'secrets-unsafe' });
    await expect(secrets.remove('a')).rejects.toMatchObject({ code: 'secrets-unsafe' });
  });
});
