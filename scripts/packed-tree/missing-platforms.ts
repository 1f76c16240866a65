/** Tells for which systems a lockfile or a package brings no native parts. */

/** The systems that the app is made for, as packages name them. */
export const platforms = ['linux-x64', 'darwin-arm64', 'darwin-x64', 'win32-x64'] as const;

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * Sentences about packages that come in one package a system and lack one of ours.
 *
 * `npm ci` would install such a lockfile here and fail, or silently leave the part out, elsewhere.
 */
export function missingPlatforms({ packages }: Lockfile): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
    const names = Object.keys(optionalDependencies);
    const perSystem = names.filter((name) => /(linux|darwin|win32)-(x64|arm64)/.test(name));
    if (perSystem.length === 0) return [];
    const locked = perSystem.filter((name) => isLocked(packages, path, name));
    return platforms
      .filter((platform) => !locked.some((name) => name.includes(platform)))
      .map((platform) => `${path} has nothing for ${platform} in the lockfile`);
  });
}

/** npm puts a dependency beside its user or inside it. */
function isLocked(packages: Lockfile['packages'], user: string, name: string): boolean {
  const locked = packages[`${user}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
  return locked?.version !== undefined && locked.integrity !== undefined;
}
