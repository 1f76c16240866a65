import { transferableSymbol, valueSymbol } from 'piscina';
import { describe, expect, it } from 'vitest';
import { moveBytes } from '../../src/workers/move-bytes.ts';

describe('moveBytes', () => {
  it('hands over the buffers of the output', async () => {
    const png = new Uint8Array([1, 2, 3]);
    const reply = { isDone: true, output: { png, width: 1 } } as const;
    expect(await moveBytes(reply)).toMatchObject({
      [transferableSymbol]: [png.buffer],
      [valueSymbol]: reply,
    });
  });

  it('does not give away a buffer that others look at, too', async () => {
    const window = new Uint8Array(new ArrayBuffer(8), 2, 3);
    const reply = { isDone: true, output: { window } } as const;
    expect(await moveBytes(reply)).toBe(reply);
  });

  it('leaves a reply without bytes and a failure as they are', async () => {
    const done = { isDone: true, output: { pageCount: 2 } } as const;
    const error = { code: 'file-empty', values: {}, detail: '' } as const;
    const failed = { isDone: false, error } as const;
    expect(await moveBytes(done)).toBe(done);
    expect(await moveBytes(failed)).toBe(failed);
  });
});
