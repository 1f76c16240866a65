/** Draws a page of a stored PDF for a window. */
import type { TaskRunner } from '../engine/ports.ts';

/** Fine enough to read beside the result, small enough to send at once. */
const dpi = 110;
const pointsPerInch = 72;
const timeoutMs = 20_000;

/** The page as a PNG `data:` URL with its size in pixels; fails as `pdf-page-image` does. */
export async function pageImageUrl(
  tasks: Pick<TaskRunner, 'run'>,
  place: { readonly file: string; readonly page: number },
  signal: AbortSignal = new AbortController().signal,
): Promise<{ dataUrl: string; width: number; height: number; pixelsPerPoint: number }> {
  const options = { signal, timeoutMs };
  const { png, width, height } = await tasks.run('pdf-page-image', { ...place, dpi }, options);
  const base64 = Buffer.from(png.buffer, png.byteOffset, png.byteLength).toString('base64');
  const dataUrl = `data:image/png;base64,${base64}`;
  return { dataUrl, width, height, pixelsPerPoint: dpi / pointsPerInch };
}
