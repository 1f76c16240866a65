/** Packs the built app as electron-builder would, without Electron's binary. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';

export interface PackedApp {
  /** The archive with the app's own code. */
  readonly archive: string;
  /** What lies beside it as real files: workers and packages. */
  readonly unpacked: string;
}

/**
 * The result has the Linux layout on every system: what is packed and what stays unpacked is the
 * same everywhere, and only Linux takes a stand-in that is a single file.
 */
export async function packApp(root: string, folder: string): Promise<PackedApp> {
  const electronDist = join(folder, 'electron');
  mkdirSync(electronDist, { recursive: true });
  writeFileSync(join(electronDist, 'electron'), 'stands in for the binary\n');
  const output = join(folder, 'packed');
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist,
      // There is nothing to set them in: tests/main/hosts/electron/packaging.test.ts reads them.
      electronFuses: null,
      directories: { output },
    },
  });
  const resources = join(output, 'linux-unpacked', 'resources');
  return { archive: join(resources, 'app.asar'), unpacked: join(resources, 'app.asar.unpacked') };
}
