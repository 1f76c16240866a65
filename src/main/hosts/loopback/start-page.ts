/**
 * A private file that leads a browser to the app. The address holds the token, and arguments of
 * programs can be read by every user of a computer; a file that is ours alone cannot.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface StartPage {
  /** `file:` address. */
  readonly address: string;
  remove(): Promise<void>;
}

/** `url` is one of ours, made of characters that mean nothing in HTML. */
export async function createStartPage(url: string): Promise<StartPage> {
  const folder = await mkdtemp(join(tmpdir(), 'nightshift-'));
  const path = join(folder, 'start.html');
  const html = `<!doctype html><meta charset="utf-8"><title>Nightshift</title>
<meta name="referrer" content="no-referrer"><script>location.replace(${JSON.stringify(url)})</script>
`;
  await writeFile(path, html, { mode: 0o600 });
  return {
    address: pathToFileURL(path).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
