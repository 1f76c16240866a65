import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ocr } from '../../../src/workers/ocr/ocr.ts';
import { type Hardship, makeHardScan } from '../../support/fixtures/hard-scan.ts';
import { taskContext } from '../../support/task-context.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { wordRecall } from '../../support/word-recall.ts';

it.each<[Hardship, number, number]>([
  ['askew', 0.97, -3],
  ['on its side', 0.97, -90],
  ['upside down', 0.97, 180],
  ['pale', 0.97, 0],
  ['in shadow', 0.97, 0],
  ['grainy', 0.97, 0],
  ['badly packed', 0.97, 0],
  ['white on dark', 0.97, 0],
  ['all white on black', 0.97, 0],
])('reads a page that is %s', async (hardship, recall, degrees) => {
  const { bytes, text } = await makeHardScan(hardship);
  const file = path.join(temporaryFolder(), 'scan.jpg');
  await writeFile(file, bytes);
  const read = await ocr({ file, page: 1, languages: ['eng'] }, taskContext());
  const words = read.text.runs.map((run) => run.text).join(' ');
  expect(wordRecall(text, words)).toBeGreaterThanOrEqual(recall);
  expect(Math.round(((read.turned?.degrees ?? 0) - degrees) % 360)).toBeCloseTo(0);
});
