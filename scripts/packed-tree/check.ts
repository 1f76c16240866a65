/**
 * `npm run check:packed`: packs the built app and runs it under plain Node, out of reach of the
 * repository's packages. What a packed app would miss, this misses.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  makeResumeDocx,
  makeResumePdf,
  makeScanPdf,
  people,
} from '../../tests/support/fixtures/index.ts';
import { extractArchive } from './extract-archive.ts';
import { missingPlatforms, platforms } from './missing-platforms.ts';
import { packApp } from './pack-app.ts';

const root = join(import.meta.dirname, '..', '..');
const name = people.nora.resume.basics?.name ?? '';
const problems: string[] = [];

function expect(isTrue: boolean, sentence: string): void {
  console.log(`${isTrue ? '✓' : '✗'} ${sentence}`);
  if (!isTrue) problems.push(sentence);
}

/** Runs a file with this Node, in a folder and an environment that lead nowhere. */
function runAlone(folder: string, args: readonly string[]): string {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const env = { PATH, HOME, TMPDIR, SystemRoot };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  return execFileSync(process.execPath, args, { cwd: folder, env, stdio: [...stdio] }).toString();
}

async function writeDocuments(folder: string) {
  const files = { text: join(folder, 'text.pdf'), scan: join(folder, 'scan.pdf') };
  const docx = join(folder, 'text.docx');
  writeFileSync(files.text, await makeResumePdf());
  writeFileSync(files.scan, await makeScanPdf({ person: people.nora, pages: 2 }));
  writeFileSync(docx, await makeResumeDocx());
  return { ...files, docx };
}

function checkLockfile(): void {
  const missing = missingPlatforms(
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  );
  for (const sentence of missing) console.log(`  ${sentence}`);
  expect(missing.length === 0, `The lockfile is complete for ${platforms.join(', ')}`);
}

async function checkPackedApp(folder: string): Promise<void> {
  const { text, scan, docx } = await writeDocuments(folder);
  const packed = await packApp(root, folder);
  for (const platform of platforms) {
    const native = join(packed.unpacked, `node_modules/better-sqlite3/prebuilds/${platform}.node`);
    expect(existsSync(native), `SQLite is there for ${platform}`);
  }

  const probe = join(folder, 'probe.ts');
  cpSync(join(import.meta.dirname, 'probe.ts'), probe);
  const found = JSON.parse(runAlone(folder, [probe, packed.unpacked, text, scan, docx]));
  expect(found.text.includes(name), 'The unpacked workers read the text of a PDF');
  expect(found.pngBytes > 1_000, 'They draw a page');
  expect(found.ocr.includes(name), 'They read a scan');
  expect(found.foreignOcr.includes(name), 'They read with every language that ships');
  expect(found.docx.includes(name), 'They read a DOCX');
  expect(found.name === name, 'They structure what they read');
  expect(found.answer === 'packed', 'They ask a model');
  expect(found.hostedPageCount === found.pageCount, 'They work in a process of their own');
  expect(found.sqlite !== undefined, 'The native database opens');
  expect(found.databaseProblems.length === 0, 'A thread of its own reads it');

  const app = join(folder, 'app');
  extractArchive(packed, app);
  expect(existsSync(join(app, 'out/renderer/index.html')), 'The window is packed');
  const samples = join(packed.unpacked, 'resources/samples');
  expect(existsSync(samples) && readdirSync(samples).length >= 3, 'The sample data is packed');
  const cli = [join(app, 'out/main/cli.js'), 'import', text, scan, '--json', '--data'];
  const lines = runAlone(folder, [...cli, join(folder, 'data')])
    .trim()
    .split('\n');
  const imports = lines.map((line) => JSON.parse(line));
  expect(imports.length === 2, 'The packed app imports two files');
  for (const { state, mode, resume } of imports) {
    expect(state === 'completed' && resume.basics.name === name, `One by ${mode}, as it should be`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'nightshift-packed-'));
try {
  checkLockfile();
  await checkPackedApp(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (problems.length > 0) {
  console.error(`\n${problems.length} of these do not hold.`);
  process.exitCode = 1;
}
