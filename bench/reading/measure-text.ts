/** Text layers and structuring, on the pool's threads, beside the `pdftotext` program. */
import type { PageText } from '../../src/shared/domain/document-text.ts';
import { spreadOf } from '../engine/spread.ts';
import { type BenchPool, openPool } from './open-pool.ts';
import type { PagedFile, Samples } from './samples.ts';
import type { Figure } from './table-row.ts';
import { timed, timedProgram } from './timed.ts';

/** Rounds that only warm the threads up. */
const warmUps = 3;

export async function measureText(
  { texts, docx }: Samples,
  rounds: number,
): Promise<readonly Figure[]> {
  const [first] = texts;
  if (first === undefined) return [];
  const cold: number[] = [];
  const warm: number[] = [];
  const structured: number[] = [];
  const programs: (number | null)[] = [];
  for (let round = 0; round < Math.min(3, rounds); round += 1) {
    const pool = openPool();
    cold.push(await timed(() => readText(pool, first)));
    await pool.close();
  }
  const pool = openPool();
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const sample of texts) {
      let pages: readonly PageText[] = [];
      const read = async () => {
        pages = await readText(pool, sample);
      };
      const textMs = await timed(read);
      const structureMs = await timed(() => pool.run('structure-resume', { pages: [...pages] }));
      const programMs = await timedProgram('pdftotext', ['-layout', sample.file, '-']);
      if (round < 0) continue;
      warm.push(textMs);
      structured.push(textMs + structureMs);
      programs.push(programMs);
    }
  }
  const words: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const file of docx) {
      const ms = await timed(() => pool.run('flow-text', { file, format: 'docx' }));
      if (round >= 0) words.push(ms);
    }
  }
  await pool.close();
  const peer = { name: 'pdftotext', spread: spreadOf(programs) };
  return [
    { what: 'text PDF: text, first file of new threads', ours: spreadOf(cold) },
    { what: 'text PDF: text, warm', ours: spreadOf(warm), peer, goal: { ms: 9 } },
    { what: 'text PDF: text and structure, warm', ours: spreadOf(structured), goal: { ms: 37 } },
    { what: 'DOCX: text, warm', ours: spreadOf(words) },
  ];
}

/** All pages side by side, as an import asks for them. */
async function readText(pool: BenchPool, { file, pages }: PagedFile): Promise<readonly PageText[]> {
  await pool.run('pdf-info', { file });
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const read = await Promise.all(numbers.map((page) => pool.run('pdf-text', { file, page })));
  return read.map(({ text }) => text);
}
