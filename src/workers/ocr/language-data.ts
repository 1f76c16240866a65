/** Reads the trained data of a language, which comes out of an npm package. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { packageFolder } from '../package-folder.ts';

const unzip = promisify(gunzip);

/** The integer model reads as well as the other one in the package, at a quarter of its size. */
const variant = '4.0.0_best_int';

/** The model of `language` (Tesseract's three letters), unpacked. */
export async function readLanguageData(language: string): Promise<Uint8Array> {
  const folder = packageFolder(`@tesseract.js-data/${language}`);
  return unzip(await readFile(path.join(folder, variant, `${language}.traineddata.gz`)));
}
