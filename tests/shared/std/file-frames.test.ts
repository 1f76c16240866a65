import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFrame, readFileFrames } from '../../../src/shared/std/file-frames.ts';

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function frame(files: readonly Named[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(files.flatMap(({ name, bytes }) => [fileFrame(name, bytes.length), bytes])),
  );
}

const anyFiles = fc.array(
  fc.record({ name: fc.string({ unit: 'grapheme' }), bytes: fc.uint8Array({ maxLength: 200 }) }),
);

describe('files in a row', () => {
  it('come out as they went in, whatever their names and bytes', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const read = readFileFrames(frame(files));
        expect(read?.map(({ name, bytes }) => ({ name, bytes: [...bytes] }))).toEqual(
          files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
        );
      }),
    );
  });

  it('are none where the bytes end within one', () => {
    const whole = frame([{ name: 'cv.pdf', bytes: new Uint8Array(10) }]);
    for (let length = 1; length < whole.length; length += 1) {
      expect(readFileFrames(whole.subarray(0, length))).toBeNull();
    }
  });

  it('keep a name that is no whole text apart from the mark that stands for what is missing', () => {
    const [read] = readFileFrames(frame([{ name: 'a\ud800.pdf', bytes: new Uint8Array(1) }])) ?? [];
    expect(read?.name).toBe('a\ufffd.pdf');
  });

  it('are none where a name is none', () => {
    const bytes = frame([{ name: '%25', bytes: new Uint8Array(0) }]);
    bytes[7] = 'x'.charCodeAt(0);
    expect(readFileFrames(bytes)).toBeNull();
  });
});
