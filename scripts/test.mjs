/**
 * `npm test`: everything that must hold, in one go, also in a fresh clone where nothing is
 * installed. Plain JavaScript for Node 20, because it runs before anything else is there.
 *
 * Options: `--only NAME` (repeatable) runs single stages; `--list` names them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './setup.mjs';

const reports = 'artifacts/test-reports';

const vitest = (project) => ({
  name: project,
  command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'],
  report: `${reports}/${project}.json`,
  reportFlag: (file) => [`--outputFile.json=${file}`],
  count: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }),
});

const playwright = (project) => ({
  name: project,
  command: ['playwright', 'test', '--project', project],
  report: `${reports}/${project}.json`,
  reportFlag: () => [],
  count: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
});

const npmScript = (name, script = name) => ({ name, command: ['npm', 'run', '--silent', script] });

const stages = [
  npmScript('check'),
  vitest('unit'),
  vitest('conformance'),
  vitest('renderer'),
  npmScript('build'),
  vitest('crash'),
  vitest('faults'),
  npmScript('packed', 'check:packed'),
  playwright('browser'),
  { ...playwright('electron'), without: withoutElectron },
];

/** Why the Electron suite cannot run here, or null. */
function withoutElectron() {
  const marker = 'node_modules/electron/path.txt';
  if (existsSync(marker)) {
    const binary = `node_modules/electron/dist/${readFileSync(marker, 'utf8').trim()}`;
    if (existsSync(binary)) return null;
  }
  return "Electron's binary is not here; the loopback host stands in for it in the other suites";
}

/** npm puts Node 24 (an npm package) first on the path, whatever Node runs this file. */
function run([program, ...args], env) {
  const command = program === 'npm' ? [program, ...args] : ['npm', 'exec', '--', program, ...args];
  const shell = process.platform === 'win32';
  return spawnSync(command[0], command.slice(1), { stdio: 'inherit', shell, env }).status === 0;
}

function readCount(stage, isGreen) {
  if (stage.report && existsSync(stage.report)) {
    return stage.count(JSON.parse(readFileSync(stage.report, 'utf8')));
  }
  return { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1, skipped: 0 };
}

function runStage(stage, env) {
  const reason = stage.without?.();
  if (reason) {
    console.log(`\n▷ ${stage.name}: skipped. ${reason}.`);
    return { name: stage.name, seconds: 0, isGreen: true, passed: 0, failed: 0, skipped: 1 };
  }
  console.log(`\n▶ ${stage.name}`);
  if (stage.report) rmSync(stage.report, { force: true });
  const started = performance.now();
  const isGreen = run([...stage.command, ...(stage.reportFlag?.(stage.report) ?? [])], {
    ...env,
    TEST_REPORT: stage.report ?? '',
  });
  const seconds = (performance.now() - started) / 1000;
  const count = readCount(stage, isGreen);
  if (!isGreen && count.failed === 0) count.failed = 1;
  return { name: stage.name, seconds, isGreen, ...count };
}

function printSummary(results) {
  console.log('\nstage         seconds   passed   failed  skipped');
  for (const { name, seconds, passed, failed, skipped } of results) {
    const cells = [passed, failed, skipped].map((count) => String(count).padStart(8)).join(' ');
    console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(8)} ${cells}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`total        ${sum('seconds').toFixed(1).padStart(8)}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
}

function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, list: { type: 'boolean' } },
  });
  if (values.list) {
    console.log(stages.map(({ name }) => name).join('\n'));
    return 0;
  }
  const unknown = (values.only ?? []).filter((name) => !stages.some((s) => s.name === name));
  if (unknown.length > 0) {
    console.error(`There is no stage ${unknown.join(', ')}; --list names them.`);
    return 2;
  }
  const chosen = stages.filter(({ name }) => values.only?.includes(name) ?? true);
  ensureInstalled();
  const chromium = chosen.some(({ name }) => name === 'browser') ? ensureChromium() : undefined;
  const env = { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
  mkdirSync(reports, { recursive: true });
  const results = [];
  for (const stage of chosen) {
    results.push(runStage(stage, env));
    if (!results.at(-1).isGreen) break;
  }
  printSummary(results);
  return results.every(({ isGreen }) => isGreen) ? 0 : 1;
}

process.exitCode = main();
