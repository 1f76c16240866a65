import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createPrompt } from '../../../../src/main/hosts/cli/prompt.ts';

function setup({ isTTY = true } = {}) {
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  let interrupts = 0;
  const prompt = createPrompt({ stdin, stderr }, () => {
    interrupts += 1;
  });
  const shown = () => String(stderr.read() ?? '');
  return { stdin, prompt, shown, interrupts: () => interrupts };
}

it('takes a password without showing it', async () => {
  const { stdin, prompt, shown } = setup();
  const typed = prompt?.secret('Password:');
  stdin.write('open sesame\r');
  expect(await typed).toBe('open sesame');
  expect(shown()).toBe('Password: \n');
});

it('takes nothing for no password', async () => {
  const { stdin, prompt } = setup();
  const typed = prompt?.secret('Password:');
  stdin.write('\r');
  expect(await typed).toBeNull();
});

it.each([
  ['y', true],
  ['YES', true],
  ['', false],
  ['n', false],
  ['yesterday', false],
])('takes "%s" as %s', async (line, isYes) => {
  const { stdin, prompt } = setup();
  const typed = prompt?.confirm('Import it anyway?');
  stdin.write(`${line}\r`);
  expect(await typed).toBe(isYes);
});

it('asks one question after another', async () => {
  const { stdin, prompt } = setup();
  const first = prompt?.secret('One:');
  stdin.write('1\r');
  expect(await first).toBe('1');
  const second = prompt?.secret('Two:');
  stdin.write('2\r');
  expect(await second).toBe('2');
});

it('tells of Ctrl-C, which is no answer', async () => {
  const { stdin, prompt, interrupts } = setup();
  const typed = prompt?.secret('Password:');
  stdin.write('half a pass\u0003');
  expect(await typed).toBeNull();
  expect(interrupts()).toBe(1);
});

it('is not there where nobody can type', () => {
  expect(setup({ isTTY: false }).prompt).toBeNull();
});
