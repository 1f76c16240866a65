import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOutput } from '../../../../src/main/hosts/cli/output.ts';
import type { Prompt } from '../../../../src/main/hosts/cli/prompt.ts';
import { runCli } from '../../../../src/main/hosts/cli/run-cli.ts';
import { scriptedProgram } from '../../../support/scripted-program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** At a terminal, `typed` are the answers in their order. */
function setup(typed: readonly (string | boolean)[] | null = null) {
  const folder = temporaryFolder();
  const surroundings = { platform: 'linux', env: {}, home: join(folder, 'home') } as const;
  const questions: string[] = [];
  const answers = [...(typed ?? [])];
  const next = (question: string) => {
    questions.push(question);
    return answers.shift();
  };
  const prompt: Prompt = {
    secret: async (question) => String(next(question) ?? '') || null,
    confirm: async (question) => next(question) === true,
  };
  writeFileSync(join(folder, 'locked.pdf'), '%PDF-1.7\nname: Lo Cked\npassword: sesame\n');
  writeFileSync(join(folder, 'letter.pdf'), '%PDF-1.7\nname: nobody\n');
  writeFileSync(join(folder, 'right.txt'), '\uFEFFsesame\r\nand more\n');
  writeFileSync(join(folder, 'wrong.txt'), 'sesam\n');
  writeFileSync(join(folder, 'empty.txt'), '\n');

  async function run(...args: string[]) {
    const written = { stdout: '', stderr: '' };
    const into = (name: keyof typeof written) => ({
      write(text: string) {
        written[name] += text;
      },
    });
    const code = await runCli(scriptedProgram(), {
      ...{ args: [...args, '--json', '--data', 'data'], folder, surroundings },
      output: createOutput({ stdout: into('stdout'), stderr: into('stderr') }),
      prompt: typed === null ? null : prompt,
      interrupted: new AbortController().signal,
    });
    const lines = written.stdout.split('\n').slice(0, -1);
    return { code, results: lines.map((line) => JSON.parse(line)), notes: written.stderr };
  }
  const states = async () => (await run('jobs')).results.map(({ state }) => state);
  return { run, states, questions };
}

const person = { resume: { basics: { name: 'Lo Cked' } } };

describe('an encrypted file', () => {
  it('waits where nobody can answer, says so, and has an exit code of its own', async () => {
    const { run, states } = setup();
    const { code, results } = await run('import', 'locked.pdf');
    expect(code).toBe(3);
    expect(results).toMatchObject([
      { state: 'needs-you', error: { code: 'password-needed' }, resume: null, mode: null },
    ]);
    expect(await states()).toEqual(['pending']);
  });

  it('is opened by the first line of a file, also when it was asked about before', async () => {
    const { run, states } = setup();
    await run('import', 'locked.pdf');
    const { code, results } = await run('import', 'locked.pdf', '--password-file', 'right.txt');
    expect(code).toBe(0);
    expect(results).toMatchObject([{ state: 'completed', ...person }]);
    expect(await states()).toEqual(['completed']);
  });

  it('is tried once with a wrong one', async () => {
    const { run } = setup();
    const { code, results } = await run('import', 'locked.pdf', '--password-file', 'wrong.txt');
    expect(code).toBe(3);
    expect(results).toMatchObject([{ state: 'needs-you', error: { code: 'password-wrong' } }]);
  });

  it('is asked for at a terminal until the right one is typed', async () => {
    const { run, questions } = setup(['sesam', 'sesame']);
    const { code, results } = await run('import', 'locked.pdf');
    expect(code).toBe(0);
    expect(results).toMatchObject([{ state: 'completed', ...person }]);
    expect(questions).toEqual([
      expect.stringMatching(/^locked\.pdf: This file opens only with its password\./),
      expect.stringMatching(/^locked\.pdf: That is not the password of this file\./),
    ]);
  });

  it('is left when nothing is typed', async () => {
    const { run } = setup(['']);
    expect((await run('import', 'locked.pdf')).code).toBe(3);
  });

  it.each(['gone.txt', 'empty.txt'])('is not begun with %s', async (file) => {
    const { run, states } = setup();
    const { code, results, notes } = await run('import', 'locked.pdf', '--password-file', file);
    expect({ code, results }).toEqual({ code: 1, results: [] });
    expect(notes).not.toBe('');
    expect(await states()).toEqual([]);
  });
});

describe('what is no résumé', () => {
  it('is told as not read where nobody can answer, and is nobody', async () => {
    const { run } = setup();
    const { code, results } = await run('import', 'letter.pdf');
    expect(code).toBe(1);
    expect(results).toMatchObject([
      { state: 'failed', error: { code: 'not-a-resume' }, resume: null },
    ]);
  });

  it('is imported with --anyway, also when it was asked about before', async () => {
    const { run } = setup();
    await run('import', 'letter.pdf');
    const { code, results } = await run('import', 'letter.pdf', '--anyway');
    expect(code).toBe(0);
    expect(results).toMatchObject([
      { state: 'completed', warnings: [{ code: 'unlike-a-resume' }, { code: 'dates-missing' }] },
    ]);
  });

  it.each([
    [true, 0, 'completed'],
    [false, 1, 'cancelled'],
  ])('at a terminal, %s is an answer', async (isYes, code, state) => {
    const { run, questions } = setup([isYes]);
    expect(await run('import', 'letter.pdf')).toMatchObject({ code, results: [{ state }] });
    expect(questions).toEqual([expect.stringMatching(/^letter\.pdf: .*Import it anyway\?$/)]);
  });
});

it('a failure weighs more than a question, and neither hides the other files', async () => {
  const { run } = setup();
  const { code, results } = await run('import', 'locked.pdf', 'gone.pdf', 'letter.pdf');
  expect(code).toBe(1);
  expect(results.map(({ state }) => state)).toEqual(['needs-you', 'failed', 'failed']);
});
