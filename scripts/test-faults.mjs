/**
 * `npm run test:faults`: kills, starves and confuses the app in every way that we know of, and
 * prints a table of what came of it. The long form takes up to half an hour; `--short` is what
 * `npm test` runs. Words after the options choose test files by their names.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean' } },
  allowPositionals: true,
});
const { status } = spawnSync('vitest', ['run', '--project', 'faults', ...positionals], {
  env: { ...process.env, FAULTS: values.short ? 'short' : 'long' },
  shell: process.platform === 'win32',
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
