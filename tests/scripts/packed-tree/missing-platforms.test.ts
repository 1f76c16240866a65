import { describe, expect, it } from 'vitest';
import {
  type Lockfile,
  missingPlatforms,
  platforms,
} from '../../../scripts/packed-tree/missing-platforms.ts';

/** A package with a part for each system, of which these are locked. */
function lockfileWith(locked: readonly string[], parent = ''): Lockfile {
  const nameOf = (platform: string) => `@scope/native-${platform}`;
  const optionalDependencies = Object.fromEntries(
    [...platforms, 'linux-arm64'].map((platform) => [nameOf(platform), '1.0.0']),
  );
  const parts = locked.map((platform) => [
    `${parent}node_modules/${nameOf(platform)}`,
    { version: '1.0.0', integrity: 'sha512-x' },
  ]);
  return {
    packages: {
      'node_modules/native': { version: '1.0.0', optionalDependencies },
      ...Object.fromEntries(parts),
    },
  };
}

describe('missingPlatforms', () => {
  it('is content with a part for each of our systems', () => {
    expect(missingPlatforms(lockfileWith(platforms))).toEqual([]);
  });

  it('finds parts that lie inside of their package', () => {
    expect(missingPlatforms(lockfileWith(platforms, 'node_modules/native/'))).toEqual([]);
  });

  it('names the package and the system that lacks its part', () => {
    const locked = platforms.filter((platform) => platform !== 'darwin-arm64');
    expect(missingPlatforms(lockfileWith(locked))).toEqual([
      'node_modules/native has nothing for darwin-arm64 in the lockfile',
    ]);
  });

  it('does not take an entry without a version for a part', () => {
    const { packages } = lockfileWith(platforms);
    const lockfile = { packages: { ...packages, 'node_modules/@scope/native-win32-x64': {} } };
    expect(missingPlatforms(lockfile)).toHaveLength(1);
  });

  it('does not mind packages without native parts', () => {
    const plain = { version: '1.0.0', optionalDependencies: { bufferutil: '1.0.0' } };
    expect(missingPlatforms({ packages: { 'node_modules/plain': plain } })).toEqual([]);
  });
});
