import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createTaskPool } from '../../../src/main/services/task-pool/task-pool.ts';
import { ocr } from '../../../src/workers/ocr/ocr.ts';
import { closeOpenPdfs } from '../../../src/workers/pdf/open-pdf.ts';
import { afterTest } from '../../support/after-test.ts';
import { makeBlankPdf, makeScanPdf, people } from '../../support/fixtures/index.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { taskContext } from '../../support/task-context.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const minuteMs = 60_000;
const name = people.nora.resume.basics?.name;

async function storePdf(bytes: Uint8Array): Promise<string> {
  const file = path.join(temporaryFolder(), 'scan.pdf');
  await writeFile(file, bytes);
  afterTest(closeOpenPdfs);
  return file;
}

describe('ocr', () => {
  it('reads the words of a scan in reading order, placed on the page', async () => {
    const file = await storePdf(await makeScanPdf({ person: people.nora, pages: 2 }));
    const read = await ocr({ file, page: 1, languages: ['eng'] }, taskContext());
    const words = read.text.runs.map((run) => run.text);
    expect(words.slice(0, 2).join(' ')).toBe(name);
    expect(read.text).toMatchObject({ page: 1, width: expect.closeTo(595, 0), links: [] });
    expect(read.confidence).toBeGreaterThan(0.8);
    for (const run of read.text.runs) {
      expect(run.x + run.width).toBeLessThanOrEqual(read.text.width);
      expect(run.y + run.height).toBeLessThanOrEqual(read.text.height);
    }
  });

  it('gives the words of a line one height', async () => {
    const file = await storePdf(await makeScanPdf({ person: people.nora, pages: 2 }));
    const { text } = await ocr({ file, page: 1, languages: ['eng'] }, taskContext());
    const [first, second] = text.runs;
    expect(first?.height).toBe(second?.height);
    expect(first?.y).toBeCloseTo(second?.y ?? 0, 0);
    const sizes = text.runs.map((run) => run.fontSize).toSorted((a, b) => a - b);
    expect(first?.fontSize).toBeGreaterThan(sizes[sizes.length >> 1] ?? 0);
  });

  it('tells how far it is', async () => {
    const file = await storePdf(await makeScanPdf({ pages: 2 }));
    const fractions: number[] = [];
    const context = taskContext(undefined, (fraction) => fractions.push(fraction));
    await ocr({ file, page: 1, languages: ['eng'] }, context);
    expect(fractions.length).toBeGreaterThan(5);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeCloseTo(1);
  });

  it('finds nothing on a blank page', async () => {
    const file = await storePdf(await makeBlankPdf());
    const read = await ocr({ file, page: 1, languages: ['eng'] }, taskContext());
    expect(read).toMatchObject({ confidence: 0, text: { runs: [] } });
  });

  it('reads with another set of languages when asked to', async () => {
    const file = await storePdf(await makeScanPdf({ person: people.nora, pages: 2 }));
    await ocr({ file, page: 1, languages: ['eng'] }, taskContext());
    const read = await ocr({ file, page: 1, languages: ['deu'] }, taskContext());
    expect(read.text.runs[0]?.text).toBe(name?.split(' ')[0]);
  });

  it('stops in the middle of a page, and reads the next one all the same', async () => {
    const file = await storePdf(await makeScanPdf({ person: people.nora, pages: 2 }));
    const controller = new AbortController();
    const reason = new Error('cancelled by the user');
    const context = taskContext(controller.signal, (fraction) => {
      if (fraction > 0.3) controller.abort(reason);
    });
    await expect(ocr({ file, page: 1, languages: ['eng'] }, context)).rejects.toBe(reason);
    const read = await ocr({ file, page: 1, languages: ['eng'] }, taskContext());
    expect(read.text.runs.length).toBeGreaterThan(20);
  });
});

describe('ocr in the pool', () => {
  it('stops when asked, without the loss of its thread', async () => {
    const file = await storePdf(await makeScanPdf({ person: people.nora, pages: 2 }));
    const pool = createTaskPool({
      entry: new URL('../../../src/workers/entry.ts', import.meta.url),
      logger: silentLogger,
      ocrThreads: 1,
      graceMs: minuteMs,
    });
    afterTest(() => pool.close());
    const controller = new AbortController();
    const reason = new Error('cancelled by the user');
    const onProgress = vi.fn((fraction: number) => {
      if (fraction > 0.2) controller.abort(reason);
    });
    const reading = pool.run(
      'ocr',
      { file, page: 1, languages: ['eng'] },
      { signal: controller.signal, timeoutMs: minuteMs, onProgress },
    );
    await expect(reading).rejects.toBe(reason);
    expect(onProgress.mock.lastCall?.[0]).toBeLessThan(1);
    expect(pool.health().groups.filter(({ terminated }) => terminated > 0)).toEqual([]);
  });
});
