/** Loads Piscina from where the worker threads find it. */
import { createRequire } from 'node:module';

/**
 * Piscina starts each thread from a file beside itself. In a packed app an import from here would
 * give the Piscina in the archive, which no thread can start from; this gives the unpacked one.
 */
export function loadPiscina(workerFile: string): typeof import('piscina').Piscina {
  const { Piscina }: typeof import('piscina') = createRequire(workerFile)('piscina');
  return Piscina;
}
