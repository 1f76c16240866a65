/** A build plugin that fails when the scripts a window needs for its first screen grow too large. */
import { gzipSync } from 'node:zlib';

/** What of a built file matters here. */
interface BuiltFile {
  readonly type: 'chunk' | 'asset';
  readonly code?: string;
  readonly isEntry?: boolean;
  /** The module that the chunk begins with, where there is one. */
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
}

type Bundle = Readonly<Record<string, BuiltFile>>;

interface FirstScripts {
  /** Bytes, each file compressed with gzip by itself, as a server sends them. */
  readonly limitBytes: number;
  /** Ends of the paths of screens that are loaded by themselves, but may be the first. */
  readonly screens: readonly string[];
}

export function limitFirstScripts({ limitBytes, screens }: FirstScripts) {
  return {
    name: 'nightshift:limit-first-scripts',
    generateBundle(this: { error(message: string): never }, _options: unknown, bundle: Bundle) {
      const bytes = firstScriptBytes(bundle, screens);
      if (bytes <= limitBytes) return;
      this.error(
        `The scripts of the first screen are ${kilobytes(bytes)} gzipped; the limit is ` +
          `${kilobytes(limitBytes)}. Load what it does not show by React.lazy or a lazy route.`,
      );
    },
  };
}

/** The entries, the given screens, and all that they import at once. */
export function firstScriptBytes(bundle: Bundle, screens: readonly string[]): number {
  const wanted = Object.entries(bundle)
    .filter(([, file]) => file.isEntry || screens.some((end) => file.facadeModuleId?.endsWith(end)))
    .map(([name]) => name);
  const needed = new Set(wanted);
  // A set that grows while it is walked is walked to its end.
  for (const name of needed) for (const next of bundle[name]?.imports ?? []) needed.add(next);
  return [...needed]
    .map((name) => gzipSync(bundle[name]?.code ?? '', { level: 9 }).byteLength)
    .reduce((sum, size) => sum + size, 0);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
