/** Asks the person at the terminal; there is none where input or output is redirected. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface Prompt {
  /** What was typed, without showing it; null when the person gave none. */
  secret(question: string): Promise<string | null>;
  confirm(question: string): Promise<boolean>;
}

interface Terminal {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * @param onInterrupt called when Ctrl-C is pressed at a question, which then has no answer
 * @returns null where nobody can answer
 */
export function createPrompt({ stdin, stderr }: Terminal, onInterrupt: () => void): Prompt | null {
  if (stdin.isTTY !== true || stderr.isTTY !== true) return null;

  function ask(question: string, isShown: boolean): Promise<string> {
    // The question is written around the reader, which echoes what is typed where that is shown.
    stderr.write(question);
    const output = isShown ? stderr : new Writable({ write: (_chunk, _encoding, done) => done() });
    const reader = createInterface({ input: stdin, output, terminal: true });
    return new Promise<string>((resolve) => {
      let line = '';
      reader.once('line', (typed) => {
        line = typed;
        reader.close();
      });
      reader.once('SIGINT', () => {
        onInterrupt();
        reader.close();
      });
      reader.once('close', () => {
        if (!isShown) stderr.write('\n');
        resolve(line);
      });
    });
  }

  return {
    async secret(question) {
      const typed = await ask(`${question} `, false);
      return typed === '' ? null : typed;
    },
    confirm: async (question) => /^y(es)?$/i.test((await ask(`${question} [y/N] `, true)).trim()),
  };
}
