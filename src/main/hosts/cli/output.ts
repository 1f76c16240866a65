/** Where a command writes: results on standard output, everything else on standard error. */
export interface Output {
  /** One line of the result. */
  result(line: string): void;
  /** One line for the person who waits. */
  note(line: string): void;
  /** Shows how things stand, on a line that the next call replaces; nothing without a terminal. */
  progress(line: string): void;
}

interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: {
    write(text: string): unknown;
    readonly isTTY?: boolean;
    readonly columns?: number;
  };
}

const toLineStart = '\r\u001b[K';

export function createOutput({ stdout, stderr }: Streams): Output {
  let hasProgress = false;

  function clearProgress(): void {
    if (hasProgress) stderr.write(toLineStart);
    hasProgress = false;
  }

  return {
    result(line) {
      clearProgress();
      stdout.write(`${line}\n`);
    },
    note(line) {
      clearProgress();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (stderr.isTTY !== true) return;
      stderr.write(`${toLineStart}${line.slice(0, (stderr.columns ?? 80) - 1)}`);
      hasProgress = true;
    },
  };
}
