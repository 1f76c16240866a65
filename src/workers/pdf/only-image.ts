/**
 * Finds out whether a page of a PDF is nothing but one JPEG, as scanners and the programs beside
 * them write it, and takes that out unopened. pdf.js decodes JPEGs in JavaScript, which takes
 * several times as long as Skia does.
 */
import { type Affine, compose, identity } from '../pdf-text/affine.ts';
import { readJpegHeader } from '../picture/jpeg-header.ts';
import {
  findObject,
  type RawObject,
  type Reference,
  referenceAt,
  unpackStream,
} from './raw-object.ts';

export interface OnlyImage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Lower left and upper right corner, in points. */
type Bounds = readonly number[];

/** Placing one image takes some fifty bytes. */
const maxContentBytes = 1_000;
/** Share of the page that may stay free at an edge, or be cut off. */
const edgeShare = 0.01;
/** Share by which the two resolutions may differ: letters are not to be squeezed. */
const squeezeShare = 0.01;

/**
 * The image that makes up the page; null where there is anything else on it, where it is turned,
 * encrypted or written in some way that is not known here.
 *
 * @param view the part of the page that is shown
 */
export function findOnlyImage(
  file: Buffer<ArrayBuffer>,
  page: Reference,
  view: Bounds,
): OnlyImage | null {
  if (file.includes('/Encrypt')) return null;
  const dictionary = findObject(file, page)?.dictionary;
  if (dictionary === undefined || !isPlainPage(dictionary)) return null;
  const named = imageOf(file, dictionary);
  const contents = referenceAt(dictionary, 'Contents');
  if (named === null || contents === null) return null;
  const object = findObject(file, contents);
  const content = object && unpackStream(object, maxContentBytes);
  const place = content && placeOf(Buffer.from(content).toString('latin1'), named.name);
  const image = findObject(file, named.reference);
  if (!place || image === null || !isPlain(image.dictionary)) return null;
  const found = toJpeg(image);
  return found !== null && fills(place, view, found) ? found : null;
}

/** Nothing is laid over its content, and its unit is the point. */
function isPlainPage(dictionary: string): boolean {
  return !/\/Annots\b|\/Group\b|\/UserUnit\s+(?!1[\s/>])/.test(dictionary);
}

/** The one image among the page's resources. */
function imageOf(
  file: Buffer<ArrayBuffer>,
  page: string,
): { readonly name: string; readonly reference: Reference } | null {
  const elsewhere = referenceAt(page, 'Resources');
  const resources = elsewhere === null ? page : (findObject(file, elsewhere)?.dictionary ?? '');
  const found = /\/XObject\s*<<\s*\/([\w.-]+)\s+(\d+)\s+(\d+)\s+R\s*>>/.exec(resources);
  if (found === null) return null;
  const [, name = '', num, gen] = found;
  return { name, reference: { num: Number(num), gen: Number(gen) } };
}

/** Where the content draws the image; null where it does anything else. */
function placeOf(content: string, name: string): Affine | null {
  let [matrix, place]: [Affine, Affine | null] = [identity, null];
  const saved: Affine[] = [];
  const operands: string[] = [];
  for (const token of content.split(/\s+/).filter((part) => part !== '')) {
    if (token === 'q') saved.push(matrix);
    else if (token === 'Q') matrix = saved.pop() ?? identity;
    else if (token === 'cm') {
      const numbers = operands.splice(0).map(Number);
      if (numbers.length !== 6 || !numbers.every(Number.isFinite)) return null;
      matrix = compose(matrix, numbers as unknown as Affine);
    } else if (token === 'Do') {
      if (place !== null || operands.splice(0).join() !== `/${name}`) return null;
      place = matrix;
    } else if (/^[-+.\d]+$|^\//.test(token)) operands.push(token);
    else return null;
  }
  return operands.length === 0 ? place : null;
}

/** Its pixels are its colours, without masks or tables. */
function isPlain(dictionary: string): boolean {
  return (
    /\/Filter\s*\[?\s*\/DCTDecode\b\s*(?:\]|\/|>|$)/.test(dictionary) &&
    /\/Subtype\s*\/Image\b/.test(dictionary) &&
    /\/ColorSpace\s*\/Device(?:Gray|RGB)\b/.test(dictionary) &&
    !/\/(?:SMask|Mask|ImageMask|Decode|DecodeParms|OC)\b/.test(dictionary)
  );
}

/** The claims of the dictionary and of the JPEG have to agree. */
function toJpeg({ dictionary, stream }: RawObject): OnlyImage | null {
  const header = stream && readJpegHeader(stream);
  // Skia would turn it as its orientation says; in a PDF that says nothing.
  if (!stream || !header || Buffer.from(stream.subarray(0, 4_096)).includes('Exif\0')) return null;
  const { width, height } = header;
  const claimed = (key: string) => Number(new RegExp(`/${key}\\s+(\\d+)`).exec(dictionary)?.[1]);
  if (claimed('Width') !== width || claimed('Height') !== height) return null;
  return { jpeg: stream, width, height };
}

function fills([a, b, c, d, e, f]: Affine, view: Bounds, image: OnlyImage): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const [width, height] = [right - left, top - bottom];
  const isUpright = b === 0 && c === 0 && a > 0 && d > 0;
  const off = (gap: number, length: number): boolean => Math.abs(gap) > edgeShare * length;
  const isOff =
    off(e - left, width) ||
    off(e + a - right, width) ||
    off(f - bottom, height) ||
    off(f + d - top, height);
  const squeeze = (image.width / a) * (d / image.height);
  return isUpright && !isOff && Math.abs(squeeze - 1) <= squeezeShare;
}
