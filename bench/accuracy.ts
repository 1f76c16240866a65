/**
 * Measures how well résumés are read: `npm run bench:accuracy -- DIR [--kind theme,real]`.
 *
 * DIR holds index.json, docs/, truth/ and text/; `score.mjs` lies beside it and does the scoring.
 * Every document goes through the app as a user's file would: intake, engine, worker pool.
 * With `--model URL [--model-name NAME]` a model server is asked for what the rules miss, and each table
 * comes twice: by rules alone, and assisted.
 * `npm run bench:accuracy -- own` reads the documents that tests/support/fixtures/own makes instead.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeWordRecall } from './accuracy/describe-word-recall.ts';
import { importSamples } from './accuracy/import-samples.ts';
import { printOwnAccuracy } from './accuracy/own/print-own-accuracy.ts';
import { readSamples } from './accuracy/samples.ts';

/** What is scored together: the kinds of one table, and its title. */
const tables = [
  { title: 'Text PDFs', kinds: ['theme', 'real'] },
  { title: 'DOCX', kinds: ['docx'] },
  { title: 'Scans', kinds: ['scan'] },
] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ kind: { type: 'string' }, docs: { type: 'boolean' }, keep: { type: 'boolean' } },
    ...{ model: { type: 'string' }, 'model-name': { type: 'string', default: 'test-model' } },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'usage: npm run bench:accuracy -- own|DIR [--kind theme,real,docx,scan] [--docs] [--keep] [--model URL]',
  );
  process.exit(2);
}

if (folder === 'own') {
  await printOwnAccuracy({ listDocuments: values.docs === true });
  process.exit();
}

const directory = resolve(folder);
const samples = await readSamples(directory, values.kind?.split(',') ?? null);
const work = await mkdtemp(join(tmpdir(), 'nightshift-accuracy-'));
const predictions = join(work, 'predictions');
const assisted = join(work, 'assisted');
await mkdir(assisted, { recursive: true });
const results = await importSamples(samples, {
  ...{ dataFolder: join(work, 'data'), predictions },
  ...(values.model !== undefined && {
    model: { baseUrl: values.model, name: values['model-name'], assisted },
  }),
});
const runs = [
  { title: values.model === undefined ? '' : ', rules alone', from: predictions },
  ...(values.model === undefined ? [] : [{ title: ', assisted', from: assisted }]),
];

for (const { title, kinds } of tables) {
  const present = kinds.filter((kind) => samples.some((sample) => sample.kind === kind));
  if (present.length === 0) continue;
  for (const { title: run, from } of runs) {
    console.log(`\n== ${title}${run} ==`);
    for (const by of ['kind', 'theme']) console.log(score(present, by, from));
  }
}
console.log(await describeWordRecall(results, directory));

const failed = results.filter(({ failure }) => failure !== null);
console.log(`\n${results.length} documents, ${failed.length} failed`);
for (const { sample, failure } of failed) console.log(`  ${failure}  ${sample.id}`);
if (values.keep) console.log(`predictions: ${predictions}`);
else await rm(work, { recursive: true, force: true });

function score(kinds: readonly string[], by: string, from: string): string {
  const script = resolve(directory, '..', 'score.mjs');
  const docs = values.docs && by === 'theme' ? ['--docs'] : [];
  const options = ['--kind', kinds.join(','), '--by', by, ...docs];
  return execFileSync(process.execPath, [script, directory, from, ...options], {
    encoding: 'utf8',
  });
}
