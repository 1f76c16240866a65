/** Keeps Tesseract warm on this thread: loaded once, with the languages of the last call. */
import { AppError } from '../../shared/domain/app-error.ts';
import { invariant } from '../../shared/std/invariant.ts';
import { giveBack } from './give-back.ts';
import { type GrayImage, toPgm } from './gray-image.ts';
import { readLanguageData } from './language-data.ts';
import { type RecognizedWord, readWords } from './read-words.ts';
import {
  loadTesseractCore,
  lstmOnly,
  type TessBaseApi,
  type TesseractCore,
} from './tesseract-core.ts';

interface Recognizer {
  readonly languages: string;
  readonly core: TesseractCore;
  readonly api: TessBaseApi;
  /** Who is told of progress: the recogniser outlives the calls. */
  onPercent: (percent: number) => void;
}

interface RecognizeOptions {
  readonly languages: readonly string[];
  /** Of the image; Tesseract judges letter sizes by it. */
  readonly dpi: number;
  /** Share (0–1) of the page that is done; may throw to end the recognition. */
  readonly onProgress: (fraction: number) => void;
}

/** Finds columns and blocks by itself; the default takes the page for one block of text. */
const automaticLayout = '3';

/** Where Tesseract looks for the image. */
const inputFile = '/input';
/** Its file system takes the bytes as they are, without a copy. */
const owned = { canOwn: true } as const;

/** Tesseract counts its layout analysis as the first 30 per cent, without saying so in between. */
const layoutPercent = 30;

let warm: Recognizer | null = null;

/**
 * The words on an image, in reading order.
 *
 * It runs on this thread until it is done or `onProgress` throws (called about every 50 ms).
 *
 * @throws AppError `file-unreadable` when Tesseract refuses the image; what `onProgress` throws.
 */
export async function recognize(
  image: GrayImage,
  { languages, dpi, onProgress }: RecognizeOptions,
): Promise<readonly RecognizedWord[]> {
  const recognizer = await takeRecognizer(languages.join('+'));
  // What is thrown out of the middle of Tesseract leaves it unusable, so it is put back only after.
  warm = null;
  const { core, api } = recognizer;
  recognizer.onPercent = (percent) =>
    onProgress(Math.max(0, percent - layoutPercent) / (100 - layoutPercent));
  const file = toPgm(image);
  core.FS.writeFile(inputFile, file, owned);
  api.SetVariable('user_defined_dpi', String(dpi));
  const isTaken = api.SetImageFile(1, 0) === 0;
  // Tesseract has the pixels now, and the file would be held beside them.
  core.FS.unlink(inputFile);
  giveBack(file);
  const isRead = isTaken && api.Recognize(null) === 0;
  const words = isRead ? readWords(core, api) : null;
  api.Clear();
  warm = recognizer;
  if (words === null) throw new AppError('file-unreadable');
  return words;
}

async function takeRecognizer(languages: string): Promise<Recognizer> {
  if (warm?.languages === languages) return warm;
  // Forgotten before the next one is loaded, so that the memory of one can go first.
  warm = null;
  return createRecognizer(languages);
}

async function createRecognizer(languages: string): Promise<Recognizer> {
  let recognizer: Recognizer | null = null;
  const core = await loadTesseractCore({
    TesseractProgress: (percent) => recognizer?.onPercent(percent),
    printErr: () => undefined,
  });
  const models = await Promise.all(languages.split('+').map(readModel));
  for (const { file, data } of models) core.FS.writeFile(file, data, owned);
  const api = new core.TessBaseAPI();
  invariant(api.Init(null, languages, lstmOnly) === 0, `Tesseract cannot load ${languages}`);
  // It has made its networks of them, and does not look at them again.
  for (const { file, data } of models) {
    core.FS.unlink(file);
    giveBack(data);
  }
  api.SetVariable('tessedit_pageseg_mode', automaticLayout);
  recognizer = { languages, core, api, onPercent: () => undefined };
  return recognizer;
}

async function readModel(language: string) {
  return { file: `./${language}.traineddata`, data: await readLanguageData(language) };
}
