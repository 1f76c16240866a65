/** Encryption with a key that the system keeps: Keychain, DPAPI, GNOME Keyring or KWallet. */
import type { SafeStorage } from 'electron';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { SecretCipher } from '../../services/secrets/secrets.ts';

type Storage = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>;

/** Without a keyring Electron encrypts with a word that everybody knows: that is no safe place. */
const unsafeBackends: readonly string[] = ['basic_text', 'unknown'];

export function createSafeStorageCipher(
  safeStorage: Storage,
  platform: NodeJS.Platform,
): SecretCipher {
  function isAvailable(): boolean {
    if (!safeStorage.isEncryptionAvailable()) return false;
    const isLinux = platform === 'linux';
    return !(isLinux && unsafeBackends.includes(safeStorage.getSelectedStorageBackend()));
  }
  function requireSafe(): void {
    if (!isAvailable()) throw new AppError('secrets-unsafe');
  }
  return {
    isAvailable,
    encrypt(text) {
      requireSafe();
      return safeStorage.encryptString(text);
    },
    decrypt(bytes) {
      requireSafe();
      return safeStorage.decryptString(Buffer.from(bytes));
    },
  };
}
