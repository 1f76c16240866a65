/** Looks at the beginning of a byte stream without losing it. */
import { Readable } from 'node:stream';
import { sniffedBytes } from './sniff-media-type.ts';

/**
 * The first kilobyte (less where the stream is shorter), and a stream of all bytes, which must be
 * used in place of the one given.
 */
export async function peekStream(
  stream: Readable,
): Promise<{ readonly head: Buffer; readonly whole: Readable }> {
  const chunks: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false });
  const first: Buffer[] = [];
  let length = 0;
  while (length < sniffedBytes) {
    const next = await chunks.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  async function* replay(): AsyncGenerator<Buffer> {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  const whole = Readable.from(replay(), { objectMode: false });
  return { head: Buffer.concat(first, length), whole };
}
