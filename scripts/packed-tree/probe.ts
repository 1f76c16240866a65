/**
 * Runs every worker task from an unpacked tree, under plain Node. It is copied out of the
 * repository first, so that nothing but the tree can be found from it: it imports nothing of ours.
 *
 * Arguments: the tree, then a text PDF, a scan and a DOCX. Prints one JSON line.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const [tree = '', text, scan, docx] = process.argv.slice(2);
const entry = join(tree, 'out', 'workers', 'entry.js');
const require = createRequire(entry);

const { Piscina } = require('piscina');
const pool = new Piscina({ filename: entry, name: 'entry', maxThreads: 1 });

async function run(name: string, input: object) {
  const reply = await pool.run({ name, input });
  if (!reply.isDone) throw new Error(`${name}: ${reply.error.detail}`);
  return reply.output;
}

interface Page {
  readonly text: { readonly runs: readonly { readonly text: string }[] };
}
const wordsOf = ({ text: { runs } }: Page) => runs.map((run) => run.text).join(' ');

const info = await run('pdf-info', { file: text });
const page = await run('pdf-text', { file: text, page: 1 });
const image = await run('pdf-page-image', { file: text, page: 1, dpi: 72 });
const read = await run('ocr', { file: scan, page: 1, languages: ['eng'] });
const foreign = await run('ocr', { file: scan, page: 1, languages: ['deu', 'fra', 'por', 'spa'] });
const paragraphs = await run('flow-text', { file: docx, format: 'docx' });
const structured = await run('structure-resume', { pages: [page.text] });
const answer = await askModel();
await pool.close();

/** Asks a model server on this computer, which knows one answer. */
async function askModel(): Promise<string> {
  const said = { choices: [{ delta: { content: 'packed' }, finish_reason: 'stop' }] };
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`data: ${JSON.stringify(said)}\n\ndata: [DONE]\n\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = { baseUrl: `http://127.0.0.1:${port}/v1`, name: 'probe', key: null };
  const { text } = await run('model-call', {
    server: { ...address, allowsPrivateHosts: false, idleMs: 10_000 },
    messages: [{ role: 'user', content: 'Are you there?' }],
    ...{ model: 'any', answer: null, maxOutputTokens: 10 },
  });
  server.close();
  return text;
}

/** The same tasks in a process of their own. */
function runHosted(name: string, input: object): Promise<{ readonly pageCount: number }> {
  const host = fork(join(tree, 'out', 'workers', 'pool-host.js'), { serialization: 'advanced' });
  host.send({ type: 'open', entry: pathToFileURL(entry).href, sizes: { cpuThreads: 1 } });
  host.send({ type: 'run', id: 1, name, input });
  return new Promise((resolve, reject) => {
    host.once('exit', () => reject(new Error('the process of the tasks ended')));
    host.on('message', (message: { type: string; reply?: { output: { pageCount: number } } }) => {
      if (message.reply === undefined) return;
      resolve(message.reply.output);
      host.send({ type: 'close' });
    });
  });
}
const hosted = await runHosted('pdf-info', { file: text });

const Database = require('better-sqlite3');
const databaseFile = join(mkdtempSync(join(tmpdir(), 'nightshift-probe-')), 'probe.db');
const database = new Database(databaseFile);
database.pragma('journal_mode = WAL');

/** Asks the thread that reads the database, as the store does. */
async function askReader(name: string, input: object): Promise<{ readonly problems: unknown[] }> {
  const reader = join(tree, 'out', 'workers', 'reader-entry.js');
  const thread = new Worker(reader, { workerData: { path: databaseFile } });
  thread.postMessage({ id: 1, name, input });
  const [{ output }] = await once(thread, 'message');
  await thread.terminate();
  return output;
}
const checked = await askReader('integrity', { kind: 'quick' });

const { version } = database.prepare('SELECT sqlite_version() AS version').get();
database.close();
rmSync(dirname(databaseFile), { recursive: true });

const found = {
  pageCount: info.pageCount,
  hostedPageCount: hosted.pageCount,
  text: wordsOf(page),
  pngBytes: image.png.length,
  ocr: wordsOf(read),
  foreignOcr: wordsOf(foreign),
  docx: paragraphs.pages.map((docxPage: Page['text']) => wordsOf({ text: docxPage })).join(' '),
  name: structured.resume.basics?.name,
  answer,
  sqlite: version,
  databaseProblems: checked.problems,
};
console.log(JSON.stringify(found));
