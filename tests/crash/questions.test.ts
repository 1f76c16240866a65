import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withDatabase } from '../support/faults/inspect-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = fileURLToPath(new URL('../support/question-child.ts', import.meta.url));

interface Said {
  readonly state: string;
  readonly attempt: number;
  readonly asks: string | null;
  readonly code: string | null;
  readonly resumes: number;
}

async function setup() {
  const folder = temporaryFolder();
  const file = join(folder, 'locked.pdf');
  const go = join(folder, 'go');
  await writeFile(file, `%PDF-1.7\nname: Lo Cked\npassword: sesame\nwait for: ${go}\n`);
  const dataFolder = join(folder, 'data');

  /** Runs until it says what is awaited, kills it there, and gives that. */
  async function runUntil(isAwaited: (said: Said) => boolean, ...passwords: readonly string[]) {
    const child = start(passwords);
    let awaited: Said | null = null;
    child.stdout?.on('data', (text) => {
      for (const line of String(text).split('\n').filter(Boolean)) {
        const said = JSON.parse(line) as Said;
        if (awaited !== null || !isAwaited(said)) continue;
        awaited = said;
        child.kill('SIGKILL');
      }
    });
    await once(child, 'exit');
    return awaited as Said | null;
  }

  const start = (passwords: readonly string[]): ChildProcess =>
    spawn(process.execPath, [program, dataFolder, file, ...passwords], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const letGo = () => writeFile(go, '');
  const integrity = () =>
    withDatabase(dataFolder, (db) => db.pragma('integrity_check', { simple: true }));
  return { runUntil, letGo, integrity };
}

const isAsked = ({ asks }: Said) => asks === 'password';
const isReading = ({ state }: Said) => state === 'running';
const isDone = ({ state }: Said) => state === 'completed';

describe('a process killed while a password is wanted', () => {
  it('asks for it again, with nothing stored and no try used', async () => {
    const { runUntil, letGo, integrity } = await setup();
    const asked = { state: 'pending', attempt: 0, resumes: 0 };
    expect(await runUntil(isAsked)).toEqual({
      ...{ ...asked, asks: 'password', code: 'password-needed' },
    });
    const wrong = ({ code }: Said) => code === 'password-wrong';
    expect(await runUntil(wrong, 'sesam')).toMatchObject(asked);
    expect(await runUntil(isAsked)).toMatchObject({ ...asked, code: 'password-wrong' });
    expect(integrity()).toBe('ok');
    await letGo();
    const done = await runUntil(isDone, 'sesame');
    expect(done).toMatchObject({ state: 'completed', attempt: 1, resumes: 1, code: null });
  }, 60_000);

  it('has forgotten it when it was killed while reading, and asks again', async () => {
    const { runUntil, letGo, integrity } = await setup();
    const reading = (said: Said) => isReading(said) && given;
    let given = false;
    await runUntil((said) => {
      given ||= isAsked(said);
      return reading(said);
    }, 'sesame');
    expect(await runUntil(isAsked)).toMatchObject({ code: 'password-needed', resumes: 0 });
    expect(integrity()).toBe('ok');
    await letGo();
    expect(await runUntil(isDone, 'sesame')).toMatchObject({ state: 'completed', resumes: 1 });
  }, 60_000);
});
