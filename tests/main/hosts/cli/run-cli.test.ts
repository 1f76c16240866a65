import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createOutput } from '../../../../src/main/hosts/cli/output.ts';
import { runCli } from '../../../../src/main/hosts/cli/run-cli.ts';
import { ownForWindow } from '../../../../src/main/hosts/own-data-folder.ts';
import { afterTest } from '../../../support/after-test.ts';
import { scriptedProgram } from '../../../support/scripted-program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Threads start slowly where the machine is busy. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 });

function setup() {
  const folder = temporaryFolder();
  const interruption = new AbortController();
  const surroundings = { platform: 'linux', env: {}, home: join(folder, 'home') } as const;
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), `%PDF-1.7\n${text}\n`);
    return name;
  };

  /** Runs one command; what it wrote so far can be read while it runs. */
  function run(...args: string[]) {
    let stdout = '';
    let stderr = '';
    const output = createOutput({
      stdout: {
        write(text) {
          stdout += text;
        },
      },
      stderr: {
        write(text) {
          stderr += text;
        },
      },
    });
    const interrupted = interruption.signal;
    const options = { args, folder, surroundings, output, interrupted };
    const code = runCli(scriptedProgram(), options);
    return { code, notes: () => stderr, lines: () => stdout.split('\n').slice(0, -1) };
  }

  async function runToEnd(...args: string[]) {
    const { code, lines, notes } = run(...args);
    return { code: await code, lines: lines(), notes: notes() };
  }

  const jobs = async (): Promise<{ state: string; label: string }[]> =>
    (await runToEnd('jobs', '--json', '--data', 'data')).lines.map((line) => JSON.parse(line));

  return { folder, write, run, runToEnd, jobs, interrupt: () => interruption.abort() };
}

describe('import', () => {
  it('prints a line of JSON for each file, in the order given', async () => {
    const { write, runToEnd } = setup();
    const files = [
      write('b.pdf', 'name: Bo Lind'),
      write('x.pdf', 'fail'),
      write('a.pdf', 'name: Al'),
    ];
    const { code, lines } = await runToEnd(
      'import',
      ...files,
      'gone.pdf',
      '--json',
      '--data',
      'data',
    );
    expect(code).toBe(1);
    const results = lines.map((line) => JSON.parse(line));
    expect(results[0]).toEqual({
      file: 'b.pdf',
      state: 'completed',
      mode: 'text',
      confidence: 0.75,
      warnings: [{ code: 'dates-missing' }],
      error: null,
      resume: { basics: { name: 'Bo Lind' } },
    });
    expect(Object.keys(results[1])).toEqual(Object.keys(results[0]));
    expect(results.slice(1)).toMatchObject([
      { file: 'x.pdf', state: 'failed', error: { code: 'file-unreadable' }, resume: null },
      { file: 'a.pdf', state: 'completed', resume: { basics: { name: 'Al' } } },
      { file: 'gone.pdf', state: 'failed', error: { code: 'file-missing' }, mode: null },
    ]);
  });

  it('prints the stored result of a file that was read before', async () => {
    const { write, runToEnd, jobs } = setup();
    const command = ['import', write('a.pdf', 'name: Al'), '--json', '--data', 'data'];
    const first = await runToEnd(...command);
    const second = await runToEnd(...command);
    expect(second).toMatchObject({ code: 0, lines: first.lines });
    expect(await jobs()).toHaveLength(1);
  });

  it('reads the same bytes once when they come twice', async () => {
    const { write, runToEnd, jobs } = setup();
    const files = [write('a.pdf', 'name: Al'), write('copy.pdf', 'name: Al')];
    const { code, lines } = await runToEnd('import', ...files, '--json', '--data', 'data');
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line).resume.basics.name)).toEqual(['Al', 'Al']);
    expect(await jobs()).toHaveLength(1);
  });

  it('says in words what became of each file', async () => {
    const { write, runToEnd } = setup();
    const files = [write('a.pdf', 'name: Al'), write('x.pdf', 'fail')];
    const { lines } = await runToEnd('import', ...files, '--data', 'data');
    expect(lines.join('\n')).toBe(
      [
        '✓ a.pdf: Al, read from its text, 75 % sure',
        '  to check: dates-missing',
        '✗ x.pdf: This file is damaged or is not what its name says, so it cannot be opened.',
        '  Open it in the program that made it, save it again as PDF, and drop the new file.',
      ].join('\n'),
    );
  });

  it('leaves the queue as it is when interrupted', async () => {
    const { folder, write, run, jobs, interrupt } = setup();
    const go = join(folder, 'go');
    const files = [write('quick.pdf', 'name: Q'), write('slow.pdf', `name: S\nwait for: ${go}`)];
    const { code, lines, notes } = run('import', ...files, '--json', '--data', 'data');
    await eventually(() => expect(lines()).toHaveLength(1));
    interrupt();
    expect(await code).toBe(130);
    expect(notes()).toContain('1 of 2 stay queued');
    writeFileSync(go, '');
    const stored = await jobs();
    expect(stored.map(({ label }) => label).sort()).toEqual(['quick.pdf', 'slow.pdf']);
    expect(stored.map(({ state }) => state)).not.toContain('failed');
  });
});

describe('several starts on one data folder', () => {
  it('a second command asks the first one instead of opening the database', async () => {
    const { folder, write, run, runToEnd, jobs } = setup();
    const go = join(folder, 'go');
    const slow = write('slow.pdf', `name: S\nwait for: ${go}`);
    const first = run('import', slow, '--json', '--data', 'data');
    await eventually(async () => {
      expect(await jobs()).toMatchObject([{ label: 'slow.pdf', state: 'running' }]);
    });
    const second = await runToEnd('import', write('a.pdf', 'name: Al'), '--json', '--data', 'data');
    expect(second.lines.map((line) => JSON.parse(line).state)).toEqual(['completed']);
    expect(first.lines()).toEqual([]);
    writeFileSync(go, '');
    expect(await first.code).toBe(0);
    expect(first.lines()).toHaveLength(1);
  });

  it('a command makes room for a window and waits on as its client', async () => {
    const { folder, write, run } = setup();
    const go = join(folder, 'go');
    const slow = write('slow.pdf', `name: S\nwait for: ${go}`);
    const command = run('import', slow, '--json', '--data', 'data');
    const window = await ownForWindow(scriptedProgram(), {
      dataFolder: join(folder, 'data'),
      host: 'loopback',
      onWindowWanted: () => 'shown',
    });
    if (window === 'shown') throw new Error('no window should be open');
    afterTest(window.close);
    await eventually(() => {
      expect(window.app.engine.listJobs(5)).toMatchObject([
        { label: 'slow.pdf', state: 'running' },
      ]);
    });
    writeFileSync(go, '');
    expect(await command.code).toBe(0);
    expect(command.lines().map((line) => JSON.parse(line).state)).toEqual(['completed']);
  });

  it('a command takes over when the window it asked goes away', async () => {
    const { folder, write, run } = setup();
    const go = join(folder, 'go');
    const slow = write('slow.pdf', `name: S\nwait for: ${go}`);
    const window = await ownForWindow(scriptedProgram(), {
      dataFolder: join(folder, 'data'),
      host: 'loopback',
      onWindowWanted: () => 'shown',
    });
    if (window === 'shown') throw new Error('no window should be open');
    const command = run('import', slow, '--json', '--data', 'data');
    await eventually(() => expect(window.app.engine.listJobs(5)).toHaveLength(1));
    await window.close();
    writeFileSync(go, '');
    expect(await command.code).toBe(0);
    expect(command.lines()).toHaveLength(1);
  });

  it('a second window shows the first', async () => {
    const { folder } = setup();
    let timesShown = 0;
    const options = {
      dataFolder: join(folder, 'data'),
      host: 'loopback',
      onWindowWanted: () => {
        timesShown += 1;
        return 'shown' as const;
      },
    } as const;
    const window = await ownForWindow(scriptedProgram(), options);
    if (window === 'shown') throw new Error('no window should be open');
    afterTest(window.close);
    expect(await ownForWindow(scriptedProgram(), options)).toBe('shown');
    expect(timesShown).toBe(1);
  });
});

describe('the rest', () => {
  it('jobs lists a line for each job', async () => {
    const { write, runToEnd } = setup();
    await runToEnd('import', write('a.pdf', 'name: A'), write('x.pdf', 'fail'), '--data', 'data');
    const { code, lines } = await runToEnd('jobs', '--data', 'data');
    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    expect(lines.join('\n')).toMatch(/failed {2}import-resume {2}x\.pdf {2}This file is damaged/);
    expect(lines.join('\n')).toMatch(/completed {2}import-resume {2}a\.pdf/);
  });

  it('jobs says that there are none, on standard error', async () => {
    const { runToEnd } = setup();
    const { code, lines, notes } = await runToEnd('jobs', '--data', 'data');
    expect({ code, lines, notes }).toEqual({ code: 0, lines: [], notes: 'There are no jobs.\n' });
  });

  it('help and version go to standard output', async () => {
    const { runToEnd } = setup();
    expect((await runToEnd('--help')).lines.join('\n')).toContain('import FILE…');
    expect(await runToEnd('--version')).toEqual({ code: 0, lines: ['1.2.3'], notes: '' });
  });

  it('what is not understood goes to standard error, with code 2', async () => {
    const { runToEnd } = setup();
    const { code, lines, notes } = await runToEnd('fly');
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(notes).toContain('No command "fly"');
  });

  it('the data folder is the usual one unless said otherwise', async () => {
    const { write, runToEnd, folder } = setup();
    await runToEnd('import', write('a.pdf', 'name: A'));
    const usual = join(folder, 'home', '.local', 'share', 'nightshift');
    expect((await runToEnd('jobs', '--data', usual)).lines).toHaveLength(1);
  });
});
