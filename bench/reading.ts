/**
 * Measures how fast documents are read: `npm run bench:reading [-- DIR] [--rounds 7]`, where DIR
 * holds PDFs and DOCX, some of them scans; without it, fixtures of fictional people are made.
 *
 * `npm run bench:reading -- --each DIR` imports every file of DIR in a process of its own instead, and
 * prints what became of it, its time and the most memory that it held.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toTable } from './engine/table.ts';
import { measureImports } from './reading/measure-imports.ts';
import { measureOcr } from './reading/measure-ocr.ts';
import { measureText } from './reading/measure-text.ts';
import { findSamples } from './reading/samples.ts';
import { tableHead, toRow } from './reading/table-row.ts';
import { watchEach } from './reading/watch-each.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, each: { type: 'string' } },
});

const work = await mkdtemp(join(tmpdir(), 'nightshift-reading-'));
try {
  if (values.each === undefined) await measure();
  else process.exitCode = (await watchEach(resolve(values.each), work)) ? 0 : 1;
} finally {
  await rm(work, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const rounds = Number(values.rounds);
  const [folder] = positionals;
  const samples = await findSamples(folder === undefined ? null : resolve(folder), work);
  const { texts, docx, scans } = samples;
  console.log(
    `${texts.length} text PDFs, ${docx.length} DOCX, ${scans.length} scans; ${rounds} rounds, in ms: median (least–most).`,
  );
  const figures = [
    ...(await measureText(samples, rounds)),
    ...(await measureImports(samples, { rounds, work })),
    ...(await measureOcr(samples, { rounds: Math.ceil(rounds / 2), work })),
  ];
  console.log(`\n${toTable(tableHead, figures.map(toRow))}`);
}
