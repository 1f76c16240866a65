/** Where a file of a packed app lies on the disk. */
import { fileURLToPath } from 'node:url';

/**
 * The path of a module, beside the archive instead of in it when the app is packed: electron-builder
 * unpacks what threads need into `app.asar.unpacked`, because a thread starts from a real file.
 */
export function unpackedFile(module: URL): string {
  return fileURLToPath(module).replace(/([\\/])app\.asar(?=[\\/])/, '$1app.asar.unpacked');
}
